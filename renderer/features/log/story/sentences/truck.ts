import type { reasonPayloads, truckPayloads } from "../../../../../shared/schemas/entries/truck.ts";
import type { Payload } from "../../../../../shared/schemas/log-entry.ts";
import { reasonLabel } from "../../../../components/reason-label.ts";
import type { Sentences, Speech } from "./sentence.ts";

type Decision = Payload<"decision-recorded">["decision"];

const decided = (decision: Decision, { t, language }: Speech) => ({
  decision: t(`decision.done.${decision.kind}`),
  reason: reasonLabel(decision, language),
});

export const truckSentences: Sentences<keyof typeof truckPayloads | keyof typeof reasonPayloads> = {
  "truck-registered": ({ state, lane }, { t }) =>
    t(`story.registered.${state}`, { lane: t(`lanes.${lane}`) }),
  "papers-changed": ({ changes }, { t }) =>
    t("story.papers", { fields: changes.map(({ field }) => t(`papers.${field}`)).join(", ") }),
  "lines-declared": ({ added, changed, removed, source }, { t }) =>
    t(`story.lines.${source.how}`, {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
    }),
  "lines-screened": ({ verdict, flagCount }, { t }) =>
    verdict === null
      ? t("story.screenedNothing", { flags: flagCount })
      : t("story.screened", { verdict: t(`verdict.${verdict}`), flags: flagCount }),
  "truck-moved": ({ to }, { t }) =>
    to ? t("story.lane", { lane: t(`lanes.${to.lane}`) }) : t("story.taken"),
  "hits-gone": ({ lines }, { t }) => t("story.hitsGone", { count: lines.length }),
  "match-dismissed": ({ line, reason }, { t }) =>
    t("story.dismissed", { line: line.id, reason: t(`answer.reasons.${reason}`) }),
  "dismissal-withdrawn": ({ line }, { t }) => t("story.dismissalWithdrawn", { line }),
  "decision-recorded": ({ decision }, speech) =>
    speech.t("story.decisions.decision-recorded", decided(decision, speech)),
  "decision-revised": ({ decision }, speech) =>
    speech.t("story.decisions.decision-revised", decided(decision, speech)),
  "truck-withdrawn": ({ revises }, { t }) =>
    revises === undefined ? t("story.withdrawn") : t("story.revisionGivenUp"),
  "reason-codes-changed": ({ reasons }, { t }) =>
    t("story.kinds.reason-codes-changed", { count: reasons.length }),
};
