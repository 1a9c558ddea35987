import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { exportWordsSchema } from "../../../shared/schemas/log-export.ts";
import { call } from "../../api.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ask } from "../../queries.ts";
import { ExportMenu } from "./export-menu.tsx";
import { exportWords } from "./export-words.ts";
import { useExport } from "./use-export.ts";
import type { LogQuery } from "./use-log-pages.ts";

/** The trucks that are listed, into a file. */
export function ExportLog({ query: { filter, sort } }: { query: LogQuery }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const exporting = useExport(async (job, format) => {
    const reasons = await queryClient.fetchQuery(ask("reasons.list"));
    const words = exportWordsSchema.parse(exportWords(t, language, reasons));
    return call("log.export", { job, what: { filter, sort, format, words } });
  });
  return <ExportMenu exporting={exporting} />;
}
