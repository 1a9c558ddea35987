import { Code, List, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { goneTitles } from "../../../../shared/log/gone-hits.ts";
import type { GoneHit } from "../../../../shared/schemas/entries/truck.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import type { LogEntry, Payload } from "../../../../shared/schemas/log-entry.ts";
import type { UiLanguage } from "../../../../shared/schemas/station.ts";
import type { Source } from "../../../../shared/schemas/truck.ts";
import classes from "../log.module.css";

/** So many lines of a truck are spelled out; all of them stand in its decision. */
const MOST_LINES = 40;

function SourceText({ source }: { source: Source }) {
  const { t } = useTranslation();
  if (source.how !== "imported") return <Text size="xs">{t(`story.how.${source.how}`)}</Text>;
  return (
    <Text size="xs" className={classes.fact}>
      {t("story.how.imported", { file: source.file })} <Code>{source.sha256}</Code>
    </Text>
  );
}

function Items({ items, more }: { items: readonly ReactNode[]; more: number }) {
  const { t } = useTranslation();
  return (
    <List size="xs" spacing={2} className={classes.fact}>
      {items.map((item, index) => (
        // The list is of an entry, which never changes.
        <List.Item key={String(index)}>{item}</List.Item>
      ))}
      {more > 0 && <List.Item>{t("story.more", { count: more })}</List.Item>}
    </List>
  );
}

const lineText = ({ id, description, hs }: DeclaredLine): string =>
  `${id}. ${description.slice(0, 200)}${hs ? ` · ${hs}` : ""}`;

function DeclaredLines({ added, changed, removed, source }: Payload<"lines-declared">) {
  const { t } = useTranslation();
  const items = [
    ...added.map((line) => `+ ${lineText(line)}`),
    ...changed.map((line) => `≠ ${lineText(line)}`),
    ...removed.map((line) => `− ${t("story.lineRemoved", { line })}`),
  ];
  return (
    <>
      <SourceText source={source} />
      <Items items={items.slice(0, MOST_LINES)} more={items.length - MOST_LINES} />
    </>
  );
}

function Screening({ lines, flags, versions }: Payload<"lines-screened">) {
  const { t } = useTranslation();
  const found = lines.filter((line) => line.verdict !== "clear" || line.flags.length > 0);
  const items = [
    ...flags.map((flag) => t(`truckFlags.${flag}`)),
    ...found.map(({ line, verdict, flags: some }) =>
      [
        t("story.finding", { line, verdict: t(`verdict.${verdict}`) }),
        ...some.map((f) => t(`flags.${f}`)),
      ].join(" · "),
    ),
  ];
  return (
    <>
      <Items items={items.slice(0, MOST_LINES)} more={items.length - MOST_LINES} />
      <Text size="xs" c="dimmed">
        {t("entry.versionList", versions)}
      </Text>
    </>
  );
}

/** What the details of an entry are told with. */
interface Telling {
  readonly t: TFunction;
  readonly language: UiLanguage;
  /** Of a category, in the officer's language. */
  readonly titleOf: (category: string) => string;
}

/** The words that were a hit, what of, and what became of them. */
function goneText(hit: GoneHit, { t, language, titleOf }: Telling): string {
  const { line, now } = hit;
  const became = now === null ? t("story.goneLine") : t("story.goneWords", { now: now.slice(0, 200) });
  return `${lineText(line)} (${goneTitles(hit, language, titleOf)}) → ${became}`;
}

function Withdrawal({ reason, open }: Payload<"truck-withdrawn">) {
  const { t } = useTranslation();
  if (!open) return <Text size="xs">{reason}</Text>;
  return (
    <>
      <Text size="xs">{[t(`withdrawals.${open.code}`), reason].join(". ")}</Text>
      <Items
        items={open.lines
          .slice(0, MOST_LINES)
          .map(({ line }) => t("story.openHit", { line: lineText(line) }))}
        more={open.lines.length - MOST_LINES}
      />
    </>
  );
}

/** What an entry says beyond its sentence; `null` where it says no more. */
export function storyDetails({ kind, payload }: LogEntry, telling: Telling): ReactNode {
  const { t, titleOf } = telling;
  switch (kind) {
    case "truck-registered":
      return (
        <>
          <SourceText source={payload.source} />
          <Items items={payload.why.map((reason) => t(`laneReasons.${reason}`))} more={0} />
          <Text size="xs" c="dimmed">
            {t("story.draw", { percent: payload.draw.share * 100 })}
          </Text>
        </>
      );
    case "papers-changed":
      return (
        <>
          <SourceText source={payload.source} />
          <Items
            items={payload.changes.map(
              ({ field, from, to }) => `${t(`papers.${field}`)}: ${from || "—"} → ${to || "—"}`,
            )}
            more={0}
          />
        </>
      );
    case "lines-declared":
      return <DeclaredLines {...payload} />;
    case "lines-screened":
      return <Screening {...payload} />;
    case "truck-moved":
      return payload.to ? (
        <Items items={payload.to.why.map((reason) => t(`laneReasons.${reason}`))} more={0} />
      ) : null;
    case "match-dismissed":
      return <Items items={[lineText(payload.line), titleOf(payload.category)]} more={0} />;
    case "decision-recorded":
      return payload.decision.note ? <Text size="xs">{payload.decision.note}</Text> : null;
    case "decision-revised":
      return <Items items={[payload.revisionReason, payload.decision.note].filter(Boolean)} more={0} />;
    case "hits-gone":
      return <Items items={payload.lines.map((hit) => goneText(hit, telling))} more={0} />;
    case "truck-withdrawn":
      return <Withdrawal {...payload} />;
    default:
      return null;
  }
}
