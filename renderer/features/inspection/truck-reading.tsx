import { Center, Loader, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Inspection, PAPERS_FIELDS } from "../../../shared/schemas/inspection.ts";
import { isBlank } from "../../../shared/schemas/line.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { EvidenceStrip } from "../evidence-files/evidence-strip.tsx";
import { useEvidence } from "../evidence-files/use-evidence.ts";
import { EntryLines } from "../log/entry-lines.tsx";
import { Facts, Panel } from "../log/panel.tsx";
import { TruckStory } from "../log/story/truck-story.tsx";
import { MaskedNotice } from "../personal-data/masked-notice.tsx";
import { useMasked } from "../personal-data/use-masked.ts";

/** So many lines are screened at once by the channel that asks for no job. */
const MOST_LINES = 200;

/** A truck in work for who reads and changes nothing: its papers, lines with their evidence, files, and story so far. */
export function TruckReading({ id }: { id: string }) {
  const { t } = useTranslation();
  const draft = useQuery(ask("draft.open", { id }));
  if (draft.isPending)
    return (
      <Center h="100%">
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  if (draft.isError)
    return (
      <FailureAlert
        title={t("inspection.openFailed")}
        error={draft.error}
        onRetry={() => void draft.refetch()}
      />
    );
  return <Reading inspection={draft.data} />;
}

function Reading({ inspection: { id, papers, lines, dismissals } }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const masked = useMasked(id);
  const evidence = useEvidence(id);
  const declared = lines.filter((line) => !isBlank(line)).slice(0, MOST_LINES);
  const screened = useQuery(ask("screening.screen", { lines: declared }));
  const shown = declared.flatMap((line, index) => {
    const screening = screened.data?.[index];
    return screening ? [{ ...line, screening }] : [];
  });
  return (
    <ScrollArea h="100%" type="auto">
      <Stack p="lg" gap="md">
        <div>
          <Title order={1}>
            <bdi>{papers.plate || t("common.noPlate")}</bdi>
          </Title>
          <Text size="sm" c="dimmed">
            {t("inspection.readOnly")}
          </Text>
        </div>
        {masked && <MaskedNotice inspection={id} />}
        <Panel title={t("papers.label")}>
          <Facts facts={PAPERS_FIELDS.map((field) => [t(`papers.${field}`), papers[field]] as const)} />
        </Panel>
        <Panel title={t("evidenceFiles.label")}>
          <EvidenceStrip large evidence={evidence} />
        </Panel>
        <Panel title={t("lines.title", { count: lines.length })}>
          {screened.isError ? (
            <FailureAlert title={t("inspection.openFailed")} error={screened.error} />
          ) : (
            <EntryLines lines={shown} dismissals={dismissals} />
          )}
        </Panel>
        <Panel title={t("story.title")}>
          <TruckStory inspection={id} entry="" onOpen={() => undefined} />
        </Panel>
      </Stack>
    </ScrollArea>
  );
}
