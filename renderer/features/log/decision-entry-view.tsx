import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DecisionEntry } from "../../../shared/schemas/log-entry.ts";
import { TruckFlags } from "../../components/truck-flags.tsx";
import { DoubtfulTime } from "../clock/doubtful-time.tsx";
import { Documents } from "../documents/documents.tsx";
import { EvidenceStrip } from "../evidence-files/evidence-strip.tsx";
import { useEvidence } from "../evidence-files/use-evidence.ts";
import { MaskedNotice } from "../personal-data/masked-notice.tsx";
import { useMasked } from "../personal-data/use-masked.ts";
import { DecisionHeading } from "./decision-heading.tsx";
import { DecisionPanels } from "./decision-panels.tsx";
import { EntryLines } from "./entry-lines.tsx";
import { EntrySeal } from "./entry-seal.tsx";
import { LoggedBases } from "./logged-bases.tsx";
import { Panel } from "./panel.tsx";
import { DecisionStanding } from "./story/decision-standing.tsx";
import { TruckStory } from "./story/truck-story.tsx";

interface DecisionEntryViewProps {
  entry: DecisionEntry;
  /** Shows another entry of the same truck. */
  onOpen: (entry: string) => void;
}

/** A truck's entry: what was declared, what was seen, what was decided, and the seal. */
export function DecisionEntryView({ entry, onOpen }: DecisionEntryViewProps) {
  const { t } = useTranslation();
  const { payload } = entry;
  const evidence = useEvidence(payload.inspection);
  const masked = useMasked(payload.inspection);
  return (
    <Stack gap="md">
      <DecisionHeading entry={entry} order={1}>
        <DoubtfulTime sequence={entry.sequence} withWords />
      </DecisionHeading>
      {masked && <MaskedNotice inspection={payload.inspection} />}
      {!masked && <DecisionStanding entry={entry} onOpen={onOpen} />}
      <TruckFlags flags={payload.flags ?? []} />
      <DecisionPanels entry={entry} />
      {!masked && (
        <Panel title={t("documents.label")}>
          <Documents entry={entry.id} />
        </Panel>
      )}
      <Panel title={t("evidenceFiles.label")}>
        <EvidenceStrip large readOnly={masked} evidence={evidence} decidedAt={entry.time} />
      </Panel>
      <Panel title={t("lines.title", { count: payload.lines.length })}>
        <EntryLines lines={payload.lines} dismissals={payload.dismissals} />
      </Panel>
      <Panel title={t("story.title")}>
        <TruckStory inspection={payload.inspection} entry={entry.id} onOpen={onOpen} />
      </Panel>
      {payload.bases.length > 0 && (
        <Panel title={t("card.bases")}>
          <LoggedBases bases={payload.bases} />
        </Panel>
      )}
      <EntrySeal entry={entry} versions={payload.versions} />
    </Stack>
  );
}
