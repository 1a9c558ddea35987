import { Button, Paper, Table, Text, Title } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HubAccount } from "../../../../shared/sync/sessions.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { Delivery } from "../deliveries/delivery.tsx";
import { PublishedList } from "../deliveries/published-list.tsx";
import { usePublish } from "../deliveries/use-publish.ts";
import type { Published } from "../deliveries/use-published.ts";
import classes from "../supervision.module.css";
import { Proposals } from "./proposals.tsx";

interface LookAlikesViewProps {
  account: HubAccount;
  mayPublish: boolean;
}

/** "Not this" for all posts: what waits for a word, and what holds until when and where. */
export function LookAlikesView({ account, mayPublish }: LookAlikesViewProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.columns}>
      <Proposals account={account} mayPublish={mayPublish} />
      <Paper component="section" withBorder p="md" radius="md">
        <Title order={2} mb="sm">
          {t("supervision.lookAlikes.decided")}
        </Title>
        <PublishedList
          kind="look-alike"
          icon={<IconArrowsDiff aria-hidden />}
          empty={t("supervision.lookAlikes.noneDecided")}
        >
          {(items) => <Decided items={items} account={account} mayPublish={mayPublish} />}
        </PublishedList>
      </Paper>
    </div>
  );
}

function Decided({
  items,
  account,
  mayPublish,
}: LookAlikesViewProps & { items: readonly Published<"look-alike">[] }) {
  const { t } = useTranslation();
  const takeBack = usePublish();
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("supervision.lookAlikes.words")}</Table.Th>
            <Table.Th>{t("supervision.deliveries.title")}</Table.Th>
            {mayPublish && <Table.Th w={1} aria-label={t("officers.actions")} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <DecidedRow
              key={item.id}
              item={item}
              {...(mayPublish && {
                onTakeBack: () =>
                  takeBack.mutate([
                    {
                      kind: "look-alike",
                      stations: item.stations,
                      content: { ...item.content, approvedBy: account.name, active: false },
                    },
                  ]),
              })}
            />
          ))}
        </Table.Tbody>
      </Table>
      {takeBack.isError && <FailureAlert title={t("supervision.lookAlikes.failed")} error={takeBack.error} />}
    </>
  );
}

function DecidedRow({ item, onTakeBack }: { item: Published<"look-alike">; onTakeBack?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words, category, approvedBy, until, active } = item.content;
  const facts = [
    t("supervision.lookAlikes.notThis", { category }),
    approvedBy,
    active ? until && t("watch.until", { date: format.date(until) }) : t("supervision.lookAlikes.notInForce"),
  ];
  return (
    <Table.Tr {...(!active && { c: "dimmed" })}>
      <Table.Td>
        <Text fw={600} td={active ? "none" : "line-through"}>
          {words}
        </Text>
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </Table.Td>
      <Table.Td>
        <Delivery item={item} />
      </Table.Td>
      {onTakeBack && (
        <Table.Td ta="right">
          {active && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("supervision.lookAlikes.takeBack", { words })}
              onClick={onTakeBack}
            >
              {t("supervision.deliveries.takeBack")}
            </Button>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
