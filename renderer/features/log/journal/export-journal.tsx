import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { JOURNAL_GROUPS } from "../../../../shared/log/journal-groups.ts";
import {
  JOURNAL_COLUMNS,
  JOURNAL_STATES,
  type JournalWords,
  journalWordsSchema,
} from "../../../../shared/schemas/journal-export.ts";
import type { JournalFilter } from "../../../../shared/schemas/journal-filter.ts";
import { call } from "../../../api.ts";
import { ExportMenu } from "../export-menu.tsx";
import { each } from "../export-words.ts";
import { useExport } from "../use-export.ts";

/** The entries that are listed, into a file. */
export function ExportJournal({ filter }: { filter: JournalFilter }) {
  const { t } = useTranslation();
  const exporting = useExport((job, format) => {
    const words = journalWordsSchema.parse(journalWords(t));
    return call("log.journal-export", { job, what: { filter, format, words } });
  });
  return <ExportMenu exporting={exporting} />;
}

const journalWords = (t: TFunction) =>
  ({
    title: t("journal.label"),
    columns: each(JOURNAL_COLUMNS, (column) => t(`journal.columns.${column}`)),
    groups: each(JOURNAL_GROUPS, (group) => t(`journal.groups.${group}`)),
    states: each(JOURNAL_STATES, (state) => t(`journal.states.${state}`)),
    program: t("journal.program"),
  }) satisfies Record<keyof JournalWords, unknown>;
