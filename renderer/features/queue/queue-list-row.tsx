import { Badge, Text } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/schemas/truck.ts";
import { LaneBadge } from "../../components/lane-badge.tsx";
import { VerdictBadge } from "../../components/verdict-badge.tsx";
import { useFormat } from "../../i18n/format.ts";
import { WatchBadge } from "../watch/watch-badge.tsx";
import classes from "./queue.module.css";
import { Waited } from "./waited.tsx";

export function QueueListRow({ row, now }: { row: QueueRow; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Waited since={row.since} now={now} />
      <div className={classes.truck}>
        <Text size="sm" fw={600} truncate>
          <bdi>{row.plate || t("common.noPlate")}</bdi>{" "}
          {row.revising && (
            <Badge size="xs" color="check">
              {t("inspection.revising")}
            </Badge>
          )}{" "}
          <WatchBadge inspection={row.inspection} />
        </Text>
        <div className={classes.facts}>
          <Text size="xs" c="dimmed" truncate>
            <bdi>{row.carrier || t("queue.noCarrier")}</bdi>
          </Text>
          {row.lines > 0 && (
            <Text size="xs" c="dimmed">
              {t("queue.lines", { count: row.lines })}
            </Text>
          )}
        </div>
      </div>
      <div>{row.lane && <LaneBadge lane={row.lane} />}</div>
      <div>{row.verdict && <VerdictBadge verdict={row.verdict} />}</div>
      <div className={classes.flags}>
        {row.flags > 0 && (
          <Text size="sm" title={t("queue.flags", { count: row.flags })}>
            <IconFlag size={14} aria-hidden /> {format.number(row.flags)}
          </Text>
        )}
      </div>
    </>
  );
}
