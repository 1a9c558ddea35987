import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ulid } from "ulid";
import type { ResponseOf } from "../../../shared/contract/contract.ts";
import type { ExportFormat } from "../../../shared/schemas/log-export.ts";
import { call, subscribe } from "../../api.ts";
import { saveDocument } from "../documents/take-over.ts";

/** Has a file written and handed over. */
type WriteFile = (job: string, format: ExportFormat) => Promise<ResponseOf<"log.export">>;

/** Writes what is listed into a file; one at a time. */
export function useExport(writeFile: WriteFile) {
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 0 });

  const write = useMutation({
    mutationFn: (format: ExportFormat) => {
      const next = ulid();
      setJob(next);
      setProgress({ done: 0, total: 0 });
      return writeFile(next, format);
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
