import { Accordion, Center, EmptyState, Group, Loader, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconTextScan2 } from "@tabler/icons-react";
import { type Ref, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dismissal } from "../../../../shared/schemas/decision.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { isBlank } from "../../../../shared/schemas/line.ts";
import type { LineScreening } from "../../../../shared/schemas/screening.ts";
import { useCommands } from "../../../commands.tsx";
import { MarkedText } from "../../../components/marked-text.tsx";
import { VerdictBadge } from "../../../components/verdict-badge.tsx";
import type { Screened } from "../session/screener.ts";
import { Answer } from "./answer.tsx";
import classes from "./evidence.module.css";
import { LineFacts } from "./line-facts.tsx";
import { LoweredMatches } from "./lowered-matches.tsx";
import { MatchItem } from "./match-item.tsx";
import { Remembered } from "./remembered.tsx";

/** The match that an officer answers. */
export interface AnsweredMatch {
  readonly line: DeclaredLine;
  readonly category: string;
  /** The answer is to hold for the same words later too. */
  readonly remember: boolean;
}

interface EvidencePanelProps {
  line: DeclaredLine | null;
  row: number;
  screened: Screened | null;
  dismissals: readonly Dismissal[];
  onAnswer: (match: AnsweredMatch, reason: Dismissal["reason"] | null) => void;
  /** An answer that was remembered is to be forgotten. */
  onForget: (id: string) => void;
  /** Esc: back to the lines. */
  onReturn: () => void;
  ref?: Ref<HTMLElement>;
}

function spansOf(screening: LineScreening, opened: readonly string[]) {
  const matches = screening.matches.filter(({ category }) => opened.includes(category));
  return matches.flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? []));
}

/** Everything that speaks for or against the selected line. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { line, row, screened, dismissals, onAnswer, onForget, onReturn, ref } = props;
  const { t } = useTranslation();
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t("evidence.label")}
      onKeyDown={(event) => {
        if (event.key === "Escape") onReturn();
      }}
    >
      {line && screened ? (
        <ScrollArea h="100%" type="auto" offsetScrollbars="present">
          <LineEvidence
            key={`${line.id} ${screened.screening.matches[0]?.category}`}
            line={line}
            row={row}
            screened={screened}
            dismissals={dismissals}
            onAnswer={onAnswer}
            onForget={onForget}
          />
        </ScrollArea>
      ) : line && !isBlank(line) ? (
        <Center h="100%">
          <Loader aria-label={t("verdict.pending")} />
        </Center>
      ) : (
        <EmptyState
          h="100%"
          p="lg"
          icon={<IconTextScan2 aria-hidden />}
          title={t("evidence.empty")}
          description={t("evidence.emptyHint")}
        />
      )}
    </section>
  );
}

/** That no listed good was met; which does not clear a line with red flags. */
function NothingFound({ verdict }: Pick<LineScreening, "verdict">) {
  const { t } = useTranslation();
  const isClear = verdict === "clear";
  const Icon = isClear ? IconCircleCheck : IconAlertTriangle;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c={isClear ? "clear" : "check"}>
      <Icon size={18} style={{ flexShrink: 0 }} aria-hidden />
      <Text size="sm">{isClear ? t("evidence.nothing") : t("evidence.onlyFlags")}</Text>
    </Group>
  );
}

function LineEvidence({
  line,
  row,
  screened,
  dismissals,
  onAnswer,
  onForget,
}: Omit<EvidencePanelProps, "line" | "screened" | "onReturn" | "ref"> & {
  line: DeclaredLine;
  screened: Screened;
}) {
  const { t } = useTranslation();
  const { screening } = screened;
  const best = screening.matches[0]?.category;
  const [opened, setOpened] = useState<string[]>(best ? [best] : []);
  const [answering, setAnswering] = useState<string | null>(null);

  const answerTo = (category: string) =>
    dismissals.find((d) => d.lineId === line.id && d.category === category) ?? null;
  const answered = screening.matches.filter(({ category }) => answerTo(category)).length;
  const firstOpen = screening.matches.find(({ category }) => !answerTo(category))?.category;

  useCommands(
    firstOpen
      ? [
          {
            id: "answer",
            group: "truck",
            label: t("commands.answer"),
            keys: "F3",
            run: () => {
              setOpened([...new Set([...opened, firstOpen])]);
              setAnswering(firstOpen);
            },
          },
        ]
      : [],
  );

  return (
    <Stack gap="sm" p="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{t("evidence.line", { row: row + 1 })}</Title>
        <Group gap="xs" wrap="nowrap">
          {answered > 0 && (
            <Text size="xs" c="dimmed">
              {t("evidence.answers", { done: answered, total: screening.matches.length })}
            </Text>
          )}
          <VerdictBadge verdict={screening.verdict} stale={screened.line !== line} />
        </Group>
      </Group>
      <ScrollArea.Autosize mah={132} type="auto">
        <Text size="sm" className={classes.declared}>
          <MarkedText text={screened.line.description} spans={spansOf(screening, opened)} />
        </Text>
      </ScrollArea.Autosize>
      <LineFacts screening={screening} advise />
      {screening.matches.length === 0 ? (
        <NothingFound verdict={screening.verdict} />
      ) : (
        <Accordion
          multiple
          value={opened}
          onChange={setOpened}
          variant="separated"
          className={classes.matches}
        >
          {screening.matches.map((match) => (
            <MatchItem
              key={`${match.category} ${match.brand}`}
              match={match}
              answered={answerTo(match.category) !== null}
              answer={
                <>
                  {match.remembered && <Remembered answer={match.remembered} onForget={onForget} />}
                  <Answer
                    dismissal={answerTo(match.category)}
                    onAnswer={(reason, remember) =>
                      onAnswer({ line, category: match.category, remember }, reason)
                    }
                    opened={answering === match.category}
                    onOpenedChange={(open) => setAnswering(open ? match.category : null)}
                    {...(match.category === firstOpen && { keys: "F3" })}
                  />
                </>
              }
            />
          ))}
        </Accordion>
      )}
      <LoweredMatches matches={screening.lowered} />
    </Stack>
  );
}
