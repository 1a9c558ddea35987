import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ulid } from "ulid";
import { type ExportFormat, exportWordsSchema } from "../../../shared/schemas/log-export.ts";
import { call, subscribe } from "../../api.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ask } from "../../queries.ts";
import { saveDocument } from "../documents/take-over.ts";
import { exportWords } from "./export-words.ts";
import type { LogQuery } from "./use-log-pages.ts";

/** Writes what is listed into a file; one at a time. */
export function useExport({ filter, sort }: LogQuery) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 0 });

  const write = useMutation({
    mutationFn: async (format: ExportFormat) => {
      const next = ulid();
      setJob(next);
      setProgress({ done: 0, total: 0 });
      const reasons = await queryClient.fetchQuery(ask("reasons.list"));
      const words = exportWordsSchema.parse(exportWords(t, language, reasons));
      return call("log.export", { job: next, what: { filter, sort, format, words } });
    },
    onSuccess: saveDocument,
    onSettled: () => setJob(null),
  });

  useEffect(
    () =>
      subscribe("export.progress", (event) => {
        if (event.job === job) setProgress(event);
      }),
    [job],
  );

  return {
    progress,
    isRunning: write.isPending,
    outcome: write.data?.kind ?? null,
    error: write.error?.code === "cancelled" ? null : write.error,
    write: write.mutate,
    stop: () => void (job && call("log.exportCancel", { job })),
  };
}
