import { Center, Loader, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isDecision } from "../../../shared/schemas/log-entry.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { BadEntryAlert } from "./bad-entry-alert.tsx";
import { DecisionEntryView } from "./decision-entry-view.tsx";
import { PlainEntryView } from "./plain-entry-view.tsx";

interface EntryViewProps {
  id: string;
  onOpen: (entry: string) => void;
}

/** One entry of the log, whole. */
export function EntryView({ id, onOpen }: EntryViewProps) {
  const { t } = useTranslation();
  const read = useQuery({ ...ask("log.entry", { id }), staleTime: Number.POSITIVE_INFINITY });
  if (read.isPending) {
    return (
      <Center p="xl">
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  }
  const { entry, bad } = read.data ?? { entry: null, bad: null };
  return (
    <Stack p="lg">
      {read.isError && (
        <FailureAlert title={t("log.entryFailed")} error={read.error} onRetry={() => void read.refetch()} />
      )}
      {bad && <BadEntryAlert {...bad} />}
      {entry && isDecision(entry) && <DecisionEntryView entry={entry} onOpen={onOpen} />}
      {entry && !isDecision(entry) && <PlainEntryView entry={entry} onOpen={onOpen} />}
    </Stack>
  );
}
