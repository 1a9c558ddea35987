import { Alert, Center, Loader, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isDecision } from "../../../shared/schemas/log-entry.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { DecisionEntryView } from "./decision-entry-view.tsx";
import { useSentence } from "./story/use-sentence.ts";

interface EntryViewProps {
  id: string;
  onOpen: (entry: string) => void;
}

/** One entry of the log, whole. */
export function EntryView({ id, onOpen }: EntryViewProps) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const entry = useQuery({ ...ask("log.entry", { id }), staleTime: Number.POSITIVE_INFINITY });
  if (entry.isPending) {
    return (
      <Center p="xl">
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  }
  return (
    <Stack p="lg">
      {entry.isError && (
        <FailureAlert title={t("log.entryFailed")} error={entry.error} onRetry={() => void entry.refetch()} />
      )}
      {entry.data && isDecision(entry.data) && <DecisionEntryView entry={entry.data} onOpen={onOpen} />}
      {entry.data && !isDecision(entry.data) && (
        <Alert color="gray" title={sentence(entry.data)}>
          {t("log.otherKind", { sequence: entry.data.sequence })}
        </Alert>
      )}
    </Stack>
  );
}
