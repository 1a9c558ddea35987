import { Paper, Title } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HubAccount } from "../../../../shared/sync/sessions.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useCategoryTitle } from "../../catalogue/use-category-title.ts";
import { PublishedList } from "../deliveries/published-list.tsx";
import { PublishedRow, PublishedTable, RowButton } from "../deliveries/published-table.tsx";
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
      <PublishedTable columns={[t("supervision.lookAlikes.words")]} mayPublish={mayPublish}>
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
      </PublishedTable>
      {takeBack.isError && <FailureAlert title={t("supervision.lookAlikes.failed")} error={takeBack.error} />}
    </>
  );
}

function DecidedRow({ item, onTakeBack }: { item: Published<"look-alike">; onTakeBack?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useCategoryTitle();
  const { words, category, approvedBy, until, active } = item.content;
  const facts = [
    t("supervision.lookAlikes.notThis", { category: titleOf(category) }),
    // The hub writes who published it, who is the same; an older hub does not.
    item.publishedBy === null && approvedBy,
    active ? until && t("watch.until", { date: format.date(until) }) : t("supervision.lookAlikes.notInForce"),
  ];
  return (
    <PublishedRow
      item={item}
      active={active}
      name={words}
      facts={facts}
      action={
        onTakeBack &&
        (active ? (
          <RowButton label={t("supervision.lookAlikes.takeBack", { words })} onClick={onTakeBack}>
            {t("supervision.deliveries.takeBack")}
          </RowButton>
        ) : null)
      }
    />
  );
}
