import {
  EmptyState,
  Group,
  Loader,
  ScrollArea,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconTextScan2 } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_DESCRIPTION } from "../../../shared/schemas/line.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import classes from "./trace.module.css";
import { TraceCandidates } from "./trace-candidates.tsx";
import { TraceResult } from "./trace-result.tsx";
import { TraceTokens } from "./trace-tokens.tsx";

/** Any text through the matcher, every stage in sight: for the one who wants to understand a surprise. */
export function TraceScreen({ first }: { first: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState({ description: first, hs: "" });
  const [{ description, hs }] = useDebouncedValue(typed, 150);
  const line = hs ? { id: "try", description, hs } : { id: "try", description };
  const trace = useQuery({
    ...ask("screening.trace", line),
    enabled: description.trim() !== "" || hs.trim() !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <Group justify="space-between">
          <Title order={1}>{t("trace.title")}</Title>
          {trace.isFetching && <Loader size="xs" aria-label={t("common.loading")} />}
          {trace.data && !trace.isFetching && (
            <Text size="xs" c="dimmed">
              {t("trace.took", { time: format.number(Math.round(trace.data.microseconds / 100) / 10) })}
            </Text>
          )}
        </Group>
        <div className={classes.inputs}>
          <Textarea
            label={t("columns.description")}
            dir="auto"
            autoFocus
            autosize
            minRows={1}
            maxRows={4}
            maxLength={MAX_DESCRIPTION}
            value={typed.description}
            onChange={(event) => setTyped({ ...typed, description: event.currentTarget.value })}
          />
          <TextInput
            label={t("columns.hs")}
            maxLength={40}
            value={typed.hs}
            onChange={(event) => setTyped({ ...typed, hs: event.currentTarget.value })}
          />
        </div>
      </header>
      <ScrollArea className={classes.stages} type="auto">
        {trace.isError && <FailureAlert title={t("trace.failed")} error={trace.error} />}
        {trace.data ? (
          <Stack gap="md" p="lg">
            <TraceResult trace={trace.data} description={description} />
            <TraceTokens tokens={trace.data.tokens} />
            <TraceCandidates candidates={trace.data.candidates} />
          </Stack>
        ) : (
          <EmptyState
            mt="12vh"
            icon={<IconTextScan2 aria-hidden />}
            title={t("trace.empty")}
            description={t("trace.emptyHint")}
          />
        )}
      </ScrollArea>
    </div>
  );
}
