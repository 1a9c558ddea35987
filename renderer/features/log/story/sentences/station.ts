import type { privacyPayloads } from "../../../../../shared/schemas/entries/privacy.ts";
import type { stationPayloads } from "../../../../../shared/schemas/entries/station.ts";
import { RETENTION_CLASSES, type Retention } from "../../../../../shared/schemas/retention.ts";
import type { Sentences, Speech } from "./sentence.ts";

function times(retention: Retention, { t }: Speech): string {
  const each = RETENTION_CLASSES.map((name) => {
    const months = retention[name];
    const kept = months === null ? t("retention.forever") : `${months} ${t("retention.months")}`;
    return `${t(`retention.classes.${name}`)} — ${kept}`;
  });
  return each.join("; ");
}

export const stationSentences: Sentences<keyof typeof stationPayloads | keyof typeof privacyPayloads> = {
  "station-named": ({ post, crossing }, { t }) =>
    t("story.kinds.station-named", { post: [post, crossing].filter(Boolean).join(", ") }),
  "clock-set-back": ({ previous, now }, { t, format }) =>
    t("story.kinds.clock-set-back", { previous: format.dateTime(previous), now: format.dateTime(now) }),
  "clock-far-ahead": ({ previous, now }, { t, format }) =>
    t("story.kinds.clock-far-ahead", { previous: format.dateTime(previous), now: format.dateTime(now) }),
  "clock-right-again": ({ doubt, how, previous, now }, { t, format }) =>
    t(`story.kinds.clock-right-again.${how}`, {
      doubt,
      previous: format.dateTime(previous),
      now: format.dateTime(now),
    }),
  "clock-notice-read": ({ doubt }, { t }) => t("story.kinds.clock-notice-read", { doubt }),
  "log-cut-found": ({ seen, last }, { t }) => t("story.kinds.log-cut-found", { seen: seen.sequence, last }),
  "log-verified": ({ entries, firstBad, damaged }, { t, format }) => {
    const found = firstBad ? `№ ${firstBad.sequence}, ${t(`log.problems.${firstBad.problem}`)}` : damaged;
    return found === undefined
      ? t("story.kinds.log-verified-sound", { entries: format.number(entries) })
      : t("story.kinds.log-verified", { entries: format.number(entries), found });
  },
  "backup-made": ({ file, lastSequence }, { t }) => t("story.kinds.backup-made", { file, lastSequence }),
  "backup-restored": ({ file, lastSequence, at, how }, { t, format }) =>
    t(`story.kinds.backup-restored.${how}`, { file, lastSequence, at: format.dateTime(at) }),
  "retention-changed": ({ to }, speech) =>
    speech.t("story.kinds.retention-changed", { times: times(to, speech) }),
  "payloads-erased": ({ class: name, before, ranges }, { t, format }) =>
    t("story.kinds.payloads-erased", {
      class: t(`retention.classes.${name}`),
      before: format.dateTime(before),
      count: ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0),
    }),
  "personal-data-shown": ({ reason }, { t }) => t("story.kinds.personal-data-shown", { reason }),
  "journal-exported": ({ rows, format: file }, { t }) =>
    t("story.kinds.journal-exported", { count: rows, format: t(`log.export.formats.${file}`) }),
  "log-exported": ({ rows, format: file }, { t }) =>
    t("story.kinds.log-exported", { count: rows, format: t(`log.export.formats.${file}`) }),
};
