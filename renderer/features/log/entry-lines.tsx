import { Accordion, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dismissal } from "../../../shared/schemas/decision.ts";
import type { ScreenedLine } from "../../../shared/schemas/entries/truck.ts";
import { MarkedText } from "../../components/marked-text.tsx";
import { VerdictBadge } from "../../components/verdict-badge.tsx";
import { useFormat } from "../../i18n/format.ts";
import { LineFacts } from "../inspection/evidence/line-facts.tsx";
import { LoweredMatches } from "../inspection/evidence/lowered-matches.tsx";
import { MatchItem } from "../inspection/evidence/match-item.tsx";
import { Remembered } from "../inspection/evidence/remembered.tsx";
import classes from "./log.module.css";

const ROW_HEIGHT = 36;

interface EntryLinesProps {
  lines: readonly ScreenedLine[];
  dismissals: readonly Dismissal[];
}

/** The declared lines with the evidence that was seen; one opens at a time. */
export function EntryLines({ lines, dismissals }: EntryLinesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={classes.lines}>
      <div style={{ position: "relative", height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <LineHead
                line={line}
                row={index}
                opened={opened === index}
                onToggle={() => setOpened(opened === index ? null : index)}
              />
              {opened === index && <LineBody line={line} dismissals={dismissals} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface LineHeadProps {
  line: ScreenedLine;
  row: number;
  opened: boolean;
  onToggle: () => void;
}

function LineHead({ line, row, opened, onToggle }: LineHeadProps) {
  const format = useFormat();
  const amount = [line.quantity === undefined ? null : format.number(line.quantity), line.unit];
  return (
    <UnstyledButton className={classes.lineHead} aria-expanded={opened} onClick={onToggle}>
      <IconChevronRight size={15} aria-hidden data-opened={opened} className={classes.chevron} />
      <Text size="xs" c="dimmed" ta="right">
        {row + 1}
      </Text>
      <VerdictBadge verdict={line.screening.verdict} />
      <Text size="sm" truncate dir="auto">
        {line.description.slice(0, 300) || "—"}
      </Text>
      <Text size="sm" c="dimmed">
        {line.hs}
      </Text>
      <Text size="sm" c="dimmed" ta="right">
        {amount.filter(Boolean).join(" ")}
      </Text>
    </UnstyledButton>
  );
}

function LineBody({ line, dismissals }: { line: ScreenedLine; dismissals: readonly Dismissal[] }) {
  const { t } = useTranslation();
  const { matches } = line.screening;
  const spans = matches.flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? []));
  const answerTo = (category: string) =>
    dismissals.find((d) => d.lineId === line.id && d.category === category) ?? null;
  return (
    <Stack gap="sm" className={classes.lineBody}>
      <Text size="sm" className={classes.fact}>
        <MarkedText text={line.description} spans={spans} />
      </Text>
      <LineFacts screening={line.screening} />
      {matches.length > 0 && (
        <Accordion variant="separated">
          {matches.map((match) => {
            const dismissal = answerTo(match.category);
            return (
              <MatchItem
                key={`${match.category} ${match.brand}`}
                match={match}
                answered={dismissal !== null}
                answer={
                  <>
                    {match.remembered && <Remembered answer={match.remembered} />}
                    {dismissal && (
                      <Text size="sm">
                        {t("answer.given")} — {t(`answer.reasons.${dismissal.reason}`)}
                      </Text>
                    )}
                  </>
                }
              />
            );
          })}
        </Accordion>
      )}
      <LoweredMatches matches={line.screening.lowered} />
    </Stack>
  );
}
