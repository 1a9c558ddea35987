import { Paper, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Backlog } from "../../../../shared/schemas/supervision.ts";
import type { Statistics } from "../../../../shared/sync/supervision.ts";
import { useFormat } from "../../../i18n/format.ts";
import classes from "../supervision.module.css";

interface FiguresProps {
  statistics: Statistics;
  /** Only of the own post: no other tells the hub of its trucks in work. */
  backlog?: Backlog;
}

/** The few numbers that are looked at first. */
export function Figures({ statistics, backlog }: FiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { trucks, byVerdict, overrides, randomSample, secondsPerTruck } = statistics;
  const share = (part: number, whole: number) =>
    whole === 0 ? "—" : t("supervision.percent", { value: Math.round((1000 * part) / whole) / 10 });
  return (
    <div className={classes.figures}>
      <Figure label={t("supervision.trucks")} value={format.number(trucks)} />
      <Figure
        label={t("supervision.hitRate")}
        value={share(byVerdict.hit, trucks)}
        note={t("supervision.ofTrucks", { count: byVerdict.hit })}
      />
      <Figure
        label={t("supervision.sample")}
        value={share(randomSample.hits, randomSample.trucks)}
        note={
          randomSample.trucks === 0
            ? t("supervision.noSample")
            : t("supervision.ofDrawn", { count: randomSample.trucks })
        }
      />
      <Figure
        label={t("supervision.overrides")}
        value={format.number(overrides)}
        note={share(overrides, trucks)}
      />
      <Figure
        label={t("supervision.meanTime")}
        value={
          trucks === 0 ? "—" : t("supervision.minutes", { value: Math.round(secondsPerTruck.mean / 6) / 10 })
        }
      />
      {backlog && (
        <Figure
          label={t("supervision.backlog")}
          value={format.number(backlog.waiting)}
          note={backlogNote(t, format, backlog)}
        />
      )}
    </div>
  );
}

function Figure({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <Paper withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="1.5rem" fw={650} lh={1.3} className={classes.figure}>
        {value}
      </Text>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Paper>
  );
}

function backlogNote(
  t: TFunction,
  format: ReturnType<typeof useFormat>,
  { waiting, clearsAt }: Backlog,
): string {
  if (waiting === 0) return t("supervision.noBacklog");
  return clearsAt === null
    ? t("supervision.backlogGrows")
    : t("supervision.clearsAt", { time: format.shortTime(clearsAt) });
}
