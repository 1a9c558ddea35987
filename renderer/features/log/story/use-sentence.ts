import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { reasonLabel } from "../../../components/reason-label.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

/** An entry of a truck's story in one sentence; a kind that this screen does not know by its name. */
export function useSentence(): (entry: LogEntry) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, payload }) => {
    switch (kind) {
      case "truck-registered":
        return t(`story.registered.${payload.state}`, { lane: t(`lanes.${payload.lane}`) });
      case "papers-changed":
        return t("story.papers", {
          fields: payload.changes.map(({ field }) => t(`papers.${field}`)).join(", "),
        });
      case "lines-declared": {
        const { added, changed, removed } = payload;
        const counts = { added: added.length, changed: changed.length, removed: removed.length };
        return t(`story.lines.${payload.source.how}`, counts);
      }
      case "lines-screened":
        return payload.verdict === null
          ? t("story.screenedNothing", { flags: payload.flagCount })
          : t("story.screened", { verdict: t(`verdict.${payload.verdict}`), flags: payload.flagCount });
      case "truck-moved":
        return payload.to ? t("story.lane", { lane: t(`lanes.${payload.to.lane}`) }) : t("story.taken");
      case "match-dismissed":
        return t("story.dismissed", {
          line: payload.line.id,
          reason: t(`answer.reasons.${payload.reason}`),
        });
      case "dismissal-withdrawn":
        return t("story.dismissalWithdrawn", { line: payload.line });
      case "decision-recorded":
      case "decision-revised":
        return t(`story.decisions.${kind}`, {
          decision: t(`decision.done.${payload.decision.kind}`),
          reason: reasonLabel(payload.decision, language),
        });
      case "truck-withdrawn":
        return payload.revises === undefined ? t("story.withdrawn") : t("story.revisionGivenUp");
      default:
        return t("story.other", { kind });
    }
  };
}
