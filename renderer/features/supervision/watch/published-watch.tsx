import { Paper, Table, Title } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ulid } from "ulid";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { PublishedList } from "../deliveries/published-list.tsx";
import { PublishedRow, PublishedTable, RowButton } from "../deliveries/published-table.tsx";
import { usePublish } from "../deliveries/use-publish.ts";
import type { Published } from "../deliveries/use-published.ts";
import classes from "../supervision.module.css";
import { WatchForm } from "./watch-form.tsx";

/** What all posts look out for, where it is in force, and the form for more. */
export function PublishedWatch({ mayPublish }: { mayPublish: boolean }) {
  const { t } = useTranslation();
  const add = usePublish();
  return (
    <div className={classes.listAndForm}>
      <Paper component="section" withBorder p="md" radius="md">
        <Title order={2} mb="sm">
          {t("watch.titleForAll")}
        </Title>
        <PublishedList
          kind="watch"
          icon={<IconEye aria-hidden />}
          empty={t("watch.empty")}
          hint={t("watch.emptyHint")}
        >
          {(items) => <WatchTable items={items} mayPublish={mayPublish} />}
        </PublishedList>
      </Paper>
      {mayPublish && (
        <WatchForm
          forAll
          add={add}
          onAdd={({ note, ...draft }, done) =>
            add.mutate([{ kind: "watch", content: { ...draft, id: ulid(), reason: note, active: true } }], {
              onSuccess: done,
            })
          }
        />
      )}
    </div>
  );
}

interface WatchTableProps {
  items: readonly Published<"watch">[];
  mayPublish: boolean;
}

function WatchTable({ items, mayPublish }: WatchTableProps) {
  const { t } = useTranslation();
  const change = usePublish();
  return (
    <>
      <PublishedTable columns={[t("watch.what"), t("watch.note")]} mayPublish={mayPublish}>
        {items.map((item) => (
          <WatchRow
            key={item.id}
            item={item}
            {...(mayPublish && {
              onTurn: () => {
                const content = { ...item.content, active: !item.content.active };
                change.mutate([{ kind: "watch", stations: item.stations, content }]);
              },
            })}
          />
        ))}
      </PublishedTable>
      {change.isError && <FailureAlert title={t("watch.removeFailed")} error={change.error} />}
    </>
  );
}

function WatchRow({ item, onTurn }: { item: Published<"watch">; onTurn?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, value, reason, until, active } = item.content;
  const facts = [
    t(`watch.kinds.${kind}`),
    until && t("watch.until", { date: format.date(until) }),
    !active && t("supervision.deliveries.takenBack", { time: format.dateTime(item.at) }),
  ];
  return (
    <PublishedRow
      item={item}
      active={active}
      name={<bdi>{value}</bdi>}
      facts={facts}
      action={
        onTurn && (
          <RowButton
            label={active ? t("watch.remove", { value }) : t("watch.putBack", { value })}
            onClick={onTurn}
          >
            {active ? t("supervision.deliveries.takeBack") : t("supervision.deliveries.putBack")}
          </RowButton>
        )
      }
    >
      <Table.Td>{reason}</Table.Td>
    </PublishedRow>
  );
}
