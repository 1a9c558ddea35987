import { errorCodeSchema } from "../../../../../shared/contract/errors.ts";
import type { documentsPayloads } from "../../../../../shared/schemas/entries/documents.ts";
import type { filesPayloads } from "../../../../../shared/schemas/entries/files.ts";
import { LANGUAGE_NAMES } from "../../../../i18n/i18n.ts";
import type { Sentences } from "./sentence.ts";

export const fileSentences: Sentences<keyof typeof filesPayloads | keyof typeof documentsPayloads> = {
  "file-attached": ({ name }, { t }) => t("story.kinds.file-attached", { name }),
  "file-described": ({ item }, { t }) =>
    t("story.kinds.file-described", {
      item: item === null ? t("evidenceFiles.noItem") : t(`evidenceFiles.items.${item}`),
    }),
  "file-withdrawn": ({ reason }, { t }) =>
    t("story.kinds.file-withdrawn", { reason: t(`evidenceFiles.withdrawals.${reason}`) }),
  "act-saved": ({ language }, { t }) => t("story.kinds.act-saved", { language: LANGUAGE_NAMES[language] }),
  "act-printed": ({ language }, { t }) =>
    t("story.kinds.act-printed", { language: LANGUAGE_NAMES[language] }),
  "evidence-opened": (_payload, { t }) => t("story.kinds.evidence-opened"),
  "document-not-given-out": ({ reason }, { t }) => {
    const code = errorCodeSchema.safeParse(reason).data;
    return t("story.kinds.document-not-given-out", { why: code ? t(`errors.${code}`) : reason });
  },
  "posts-exported": ({ what, format, rows }, { t }) =>
    t(`story.kinds.posts-exported.${what}`, { count: rows, format: t(`log.export.formats.${format}`) }),
  "case-exported": ({ files, lost }, { t }) =>
    lost === 0
      ? t("story.kinds.case-exported", { count: files })
      : t("story.kinds.case-exported-lost", { count: files, lost }),
};
