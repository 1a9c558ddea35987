import { Accordion, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Trace } from "../../../shared/schemas/trace.ts";
import { MarkedText } from "../../components/marked-text.tsx";
import { VerdictBadge } from "../../components/verdict-badge.tsx";
import { LineFacts } from "../inspection/evidence/line-facts.tsx";
import { LoweredMatches } from "../inspection/evidence/lowered-matches.tsx";
import { MatchItem } from "../inspection/evidence/match-item.tsx";
import { Stage } from "./stage.tsx";

/** What the officer would see beside this line. */
export function TraceResult({ trace, description }: { trace: Trace; description: string }) {
  const { t } = useTranslation();
  const { screening } = trace;
  const spans = screening.matches.flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? []));
  return (
    <Stage title={t("trace.result")} hint={t("trace.resultHint")}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <VerdictBadge verdict={screening.verdict} />
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            <MarkedText text={description} spans={spans} />
          </Text>
        </Group>
        <LineFacts screening={screening} />
        {screening.matches.length > 0 && (
          <Accordion variant="separated" multiple>
            {screening.matches.map((match) => (
              <MatchItem key={`${match.category} ${match.brand}`} match={match} answered={false} />
            ))}
          </Accordion>
        )}
        <LoweredMatches matches={screening.lowered} />
      </Stack>
    </Stage>
  );
}
