import type { cataloguePayloads } from "../../../../../shared/schemas/entries/catalogue.ts";
import type { lookAlikePayloads } from "../../../../../shared/schemas/entries/lookalikes.ts";
import type { rescreeningPayloads } from "../../../../../shared/schemas/entries/rescreening.ts";
import type { Sentences } from "./sentence.ts";

type CatalogueKind = keyof typeof cataloguePayloads | keyof typeof lookAlikePayloads;

/** A sentence and, after a dash, what the officer wrote beside it. */
const noted = (sentence: string, note: string): string => (note === "" ? sentence : `${sentence} — ${note}`);

export const catalogueSentences: Sentences<CatalogueKind | keyof typeof rescreeningPayloads> = {
  "catalogue-loaded": ({ version }, { t }) => t("story.kinds.catalogue-loaded", { version }),
  "catalogue-changed": ({ by, from, to }, { t }) => t(`story.kinds.catalogue-changed.${by}`, { from, to }),
  "catalogue-draft-submitted": ({ changes, note }, { t }) =>
    noted(t("story.kinds.catalogue-draft-submitted", { count: changes }), note),
  "catalogue-draft-withdrawn": (_, { t }) => t("story.kinds.catalogue-draft-withdrawn"),
  "catalogue-draft-returned": ({ comment }, { t }) =>
    noted(t("story.kinds.catalogue-draft-returned"), comment),
  "catalogue-draft-approved": ({ comment }, { t }) =>
    noted(t("story.kinds.catalogue-draft-approved"), comment),
  "catalogue-published": ({ version, issuer }, { t }) =>
    t("story.kinds.catalogue-published", { version, issuer }),
  "publisher-key-stored": ({ key, by }, { t }) =>
    t(`story.kinds.publisher-key-stored.${by}`, { key: key.slice(0, 16) }),
  "lookalike-proposed": ({ description, reason }, { t }) =>
    t("story.kinds.lookalike-proposed", { description, reason: t(`answer.reasons.${reason}`) }),
  "lookalike-received": ({ wording, expires, active, note }, { t, format }) =>
    noted(
      active
        ? t("story.kinds.lookalike-received", { wording, until: format.date(expires.slice(0, 10)) })
        : t("story.kinds.lookalike-received-ended", { wording }),
      note,
    ),
  "lookalike-approved": ({ expires, note }, { t, format }) =>
    noted(t("story.kinds.lookalike-approved", { until: format.date(expires.slice(0, 10)) }), note),
  "lookalike-refused": ({ note }, { t }) => noted(t("story.kinds.lookalike-refused"), note),
  "lookalike-withdrawn": ({ note }, { t }) => noted(t("story.kinds.lookalike-withdrawn"), note),
  "rescreening-finished": ({ catalogue, trucks, lines, findings, ended }, { t }) =>
    t(`story.kinds.rescreening-finished.${ended}`, {
      version: catalogue,
      trucks,
      lines,
      findings: findings.length,
    }),
  "rescreening-finding-seen": ({ note }, { t }) => noted(t("story.kinds.rescreening-finding-seen"), note),
};
