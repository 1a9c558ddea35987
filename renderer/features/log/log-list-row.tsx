import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { DecisionBadge } from "../../components/decision-badge.tsx";
import { VerdictBadge } from "../../components/verdict-badge.tsx";
import { useFormat } from "../../i18n/format.ts";
import { DoubtfulTime } from "../clock/doubtful-time.tsx";
import classes from "./log.module.css";

export function LogListRow({ row }: { row: LogRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className={classes.when}>
        <Text size="sm" fw={600}>
          {format.moment(row.decidedAt)}
          <DoubtfulTime sequence={row.sequence} />
        </Text>
        <Text size="xs" c="dimmed">
          № {row.sequence}
        </Text>
      </div>
      <div className={classes.who}>
        <Text size="sm" fw={600} truncate>
          <bdi>{row.plate || t("common.noPlate")}</bdi>{" "}
          {row.revision > 0 && (
            <Badge component="span" size="xs" color="gray">
              {t("story.revisedMark", { count: row.revision })}
            </Badge>
          )}
        </Text>
        <Text size="xs" c="dimmed" truncate title={`${row.carrier} → ${row.consignee}`}>
          <bdi>{row.carrier || "—"}</bdi> → <bdi>{row.consignee || "—"}</bdi>
        </Text>
      </div>
      <VerdictBadge verdict={row.verdict} />
      <DecisionBadge kind={row.decision} />
    </>
  );
}
