import { Group, Stack, Text } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../../shared/schemas/screening.ts";
import { MarkedText } from "../../../components/marked-text.tsx";

function whole(text: string) {
  return [{ start: 0, end: text.length }];
}

/** Which words of the line met which term, and how; a term that several words met stands once. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const byTerm = Map.groupBy(evidence, ({ term }) => term);
  return (
    <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: "none" }}>
      {[...byTerm].map(([term, met]) => (
        <MetTerm key={term} term={term} met={met} />
      ))}
    </Stack>
  );
}

function MetTerm({ term, met }: { term: string; met: readonly Evidence[] }) {
  const { t } = useTranslation();
  const tokens = new Set(met.map(({ token }) => token));
  const kinds = new Set(met.map(({ kind }) => t(`evidence.kinds.${kind}`)));
  const spans = met.flatMap(({ termSpan }) => termSpan ?? []);
  return (
    <li>
      <Group gap={6} wrap="wrap">
        {[...tokens].map((token) => (
          <Text key={token} size="sm" component="span" style={{ overflowWrap: "anywhere" }}>
            <MarkedText text={token} spans={whole(token)} />
          </Text>
        ))}
        <IconArrowNarrowRight size={15} role="img" aria-label={t("evidence.meets")} />
        <Text size="sm" component="span" style={{ overflowWrap: "anywhere" }}>
          <MarkedText text={term} spans={spans.length > 0 ? spans : whole(term)} />
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {[...kinds].join("; ")}
      </Text>
    </li>
  );
}
