import { beforeAll, describe, expect, test } from "vitest";
import { sentenceOf } from "../../../../renderer/features/log/story/sentences/sentence-of.ts";
import { i18n } from "../../../../renderer/i18n/i18n.ts";
import { RESTORED_FROM } from "../../../../shared/schemas/backup.ts";
import type { SettingChange } from "../../../../shared/schemas/entries/settings.ts";
import { POSTS_EXPORTS } from "../../../../shared/schemas/log-export.ts";
import { KEEP_ALL } from "../../../../shared/schemas/retention.ts";
import { UI_LANGUAGES } from "../../../../shared/schemas/station.ts";
import { HUB_ENTRIES } from "./hub-entries.ts";

const ID = "01KAQ0000000000000000000AA";
const HASH = "a".repeat(64);
const AT = "2026-11-23T06:00:00.000Z";
const MATCH = { inspection: ID, category: "drones", reason: "accessory" } as const;
const COUNTS = { trucks: 12, lines: 34, changed: 5 };
const RUN = { ...COUNTS, catalogue: "2026.01.2", matcher: "2", since: AT, findings: [] };
const ACT = { inspection: ID, entry: ID, language: "kk", sha256: HASH } as const;
const FILE = { inspection: ID, attachment: ID, sha256: HASH };
const LOOK_ALIKE = { id: ID, ...MATCH, wording: "дрон", description: "Дрон", hs: "", lineId: "1", note: "" };

const SETTINGS: readonly (readonly [SettingChange, ...string[]])[] = [
  [{ setting: "draw-share", from: 0.05, to: 0.07 }, "5 % → 7 %"],
  [{ setting: "second-backup-folder", from: null, to: "E:\\beket" }, "→ E:\\beket"],
  [{ setting: "rescreening-days", from: 30, to: 90 }, "30 → 90"],
  [{ setting: "sync-paused", from: false, to: true }],
  [{ setting: "sync-bandwidth", from: 0, to: 16_000 }],
  [{ setting: "catalogue-auto", from: false, to: true }],
  [{ setting: "hosted-hub", from: { name: "Хаб поста", port: 8443 }, to: null }, "Хаб поста (:8443) →"],
];

type Said = Parameters<typeof sentenceOf>[0];

/** Each kind that is no story of a truck of its own, and what must be read in its sentence. */
const ENTRIES: readonly (readonly [Said, ...string[]])[] = [
  [{ kind: "station-named", payload: { post: "Пост 1", crossing: "Кайрак" } }, "Пост 1, Кайрак"],
  [{ kind: "clock-set-back", payload: { previous: AT, now: AT } }, "2026"],
  [{ kind: "clock-far-ahead", payload: { previous: AT, now: AT } }, "2026"],
  [{ kind: "clock-right-again", payload: { doubt: 12, how: "officer", previous: AT, now: AT } }, "12"],
  [{ kind: "clock-notice-read", payload: { doubt: 12 } }, "12"],
  ...HUB_ENTRIES,
  [
    {
      kind: "watch-item-added",
      payload: {
        item: "01KAQ0000000000000000000HB",
        kind: "plate",
        value: "777 ABC",
        note: "розыск",
        until: null,
      },
    },
    "777 ABC — розыск",
  ],
  [{ kind: "watch-item-removed", payload: { item: "01KAQ0000000000000000000HB" } }],
  [{ kind: "message-read", payload: { message: "01KAQ0000000000000000000HB" } }],
  [
    {
      kind: "lookalike-received",
      payload: {
        id: ID,
        category: "drones",
        wording: "сухой дрон",
        reason: "different-goods",
        note: "",
        proposedBy: "А",
        approvedBy: "Б",
        expires: AT,
        active: true,
      },
    },
    "сухой дрон",
  ],
  [{ kind: "log-verified", payload: { entries: 41, firstBad: null } }, "41"],
  [
    { kind: "log-verified", payload: { entries: 41, firstBad: { sequence: 42, problem: "hash" } } },
    "41",
    "42",
  ],
  [{ kind: "log-cut-found", payload: { seen: { sequence: 90, hash: HASH }, last: 70 } }, "90", "70"],
  [{ kind: "backup-made", payload: { file: "b.sqlite", sha256: HASH, lastSequence: 8 } }, "b.sqlite", "8"],
  [{ kind: "officer-added", payload: { officer: ID, name: "Ким", role: "auditor" } }, "Ким"],
  [{ kind: "officer-changed", payload: { officer: ID, name: "Ким", role: "auditor", active: true } }, "Ким"],
  [{ kind: "officer-changed", payload: { officer: ID, name: "Ким", role: "auditor", active: false } }, "Ким"],
  [{ kind: "officer-signed-in", payload: { officer: ID } }],
  [{ kind: "officer-signed-out", payload: { officer: ID } }],
  [{ kind: "shift-started", payload: { officer: ID } }],
  [{ kind: "shift-ended", payload: { officer: ID } }],
  [{ kind: "pin-changed", payload: { officer: ID } }],
  ...(["sign-in", "pin-change", "recovery"] as const).map((attempt) => {
    const payload = { officer: null, attempt, failures: 7, waitSeconds: 30 };
    return [{ kind: "sign-in-failed", payload }, "7"] as const;
  }),
  [{ kind: "screen-locked", payload: { by: "officer" } }],
  [{ kind: "screen-locked", payload: { by: "idle" } }],
  [{ kind: "screen-unlocked", payload: {} }],
  [{ kind: "idle-lock-set", payload: { minutes: 5 } }, "5"],
  [{ kind: "idle-lock-set", payload: { minutes: 5, from: 45 } }, "5", "45"],
  ...SETTINGS.map(([payload, ...words]) => [{ kind: "setting-changed", payload }, ...words] as const),
  ...RESTORED_FROM.map((how) => {
    const payload = { file: "b.sqlite", sha256: HASH, lastSequence: 8, at: AT, how };
    return [{ kind: "backup-restored", payload }, "b.sqlite", "8", "2026"] as const;
  }),
  [{ kind: "recovery-key-issued", payload: {} }],
  [{ kind: "recovery-used", payload: { officer: ID } }],
  [{ kind: "catalogue-loaded", payload: { version: "2026.01.1", sha256: HASH } }, "2026.01.1"],
  ...(["import", "rollback"] as const).map((by) => {
    const payload = { by, from: "2026.01.1", to: "2026.01.2", sha256: HASH };
    return [{ kind: "catalogue-changed", payload }, "2026.01.1 → 2026.01.2"] as const;
  }),
  [{ kind: "retention-changed", payload: { from: KEEP_ALL, to: { trucks: 12, access: null } } }, "12"],
  [
    {
      kind: "payloads-erased",
      payload: {
        class: "trucks",
        before: AT,
        ranges: [
          [1, 3],
          [7, 7],
        ],
      },
    },
    "4",
    "2026",
  ],
  [
    {
      kind: "journal-exported",
      payload: { filter: { group: "access" }, format: "csv", rows: 7, sha256: HASH },
    },
    "CSV",
    "7",
  ],
  [
    { kind: "log-exported", payload: { filter: { text: "" }, format: "csv", rows: 9, sha256: HASH } },
    "CSV",
    "9",
  ],
  [
    { kind: "personal-data-shown", payload: { inspection: ID, reason: "Жалоба перевозчика № 7" } },
    "Жалоба перевозчика № 7",
  ],
  [
    {
      kind: "catalogue-draft-submitted",
      payload: { draft: ID, base: "2026.01.1", digest: HASH, changes: 6, note: "новые коды" },
    },
    "6 — новые коды",
  ],
  [{ kind: "catalogue-draft-withdrawn", payload: { draft: ID } }],
  [
    { kind: "catalogue-draft-returned", payload: { draft: ID, digest: HASH, comment: "нет источника" } },
    "— нет источника",
  ],
  [{ kind: "catalogue-draft-approved", payload: { draft: ID, digest: HASH, comment: "" } }],
  [
    {
      kind: "catalogue-published",
      payload: { draft: ID, digest: HASH, version: "2026.01.2", issuer: "Центр", notes: "", key: HASH },
    },
    "2026.01.2",
    "Центр",
  ],
  [{ kind: "publisher-key-stored", payload: { key: HASH, by: "made" } }, "aaaaaaaa"],
  [{ kind: "publisher-key-stored", payload: { key: HASH, by: "imported" } }, "aaaaaaaa"],
  [{ kind: "lookalike-proposed", payload: { ...LOOK_ALIKE, expires: AT } }, "Дрон"],
  [{ kind: "lookalike-approved", payload: { id: ID, note: "верно", expires: AT } }, "23", "верно"],
  [{ kind: "lookalike-refused", payload: { id: ID, note: "" } }],
  [{ kind: "lookalike-withdrawn", payload: { id: ID, note: "" } }],
  ...(["done", "cancelled", "superseded"] as const).map(
    (ended) =>
      [{ kind: "rescreening-finished", payload: { ...RUN, ended } }, "2026.01.2", "12", "34"] as const,
  ),
  [{ kind: "rescreening-finding-seen", payload: { finding: ID, note: "" } }],
  [
    {
      kind: "file-attached",
      payload: {
        inspection: ID,
        sha256: HASH,
        type: "image/jpeg",
        size: 1,
        name: "номер.jpg",
        item: null,
        caption: "",
      },
    },
    "номер.jpg",
  ],
  [{ kind: "file-described", payload: { inspection: ID, attachment: ID, item: "marks", caption: "" } }],
  [{ kind: "file-described", payload: { inspection: ID, attachment: ID, item: null, caption: "" } }],
  [{ kind: "file-withdrawn", payload: { ...FILE, reason: "private" } }],
  [{ kind: "act-saved", payload: ACT }, "Қазақша"],
  [{ kind: "act-printed", payload: ACT }, "Қазақша"],
  [{ kind: "case-exported", payload: { ...ACT, files: 8, lost: 0 } }, "8"],
  [{ kind: "case-exported", payload: { ...ACT, files: 8, lost: 2 } }, "8", "2"],
  [
    {
      kind: "hits-gone",
      payload: {
        inspection: ID,
        lines: [{ line: { id: "1", description: "дрон" }, verdict: "hit", categories: [], now: null }],
      },
    },
    "1",
  ],
  [{ kind: "evidence-opened", payload: { inspection: ID, attachment: ID, sha256: HASH } }],
  [{ kind: "document-not-given-out", payload: { entry: ID, reason: "store-full" } }],
  [
    { kind: "document-not-given-out", payload: { entry: ID, reason: "of-a-newer-program" } },
    "of-a-newer-program",
  ],
  ...POSTS_EXPORTS.map((what) => {
    const payload = { what, format: "csv", rows: 31, query: {}, sha256: HASH } as const;
    return [{ kind: "posts-exported", payload }, "CSV", "31"] as const;
  }),
  [{ kind: "reason-codes-changed", payload: { reasons: [] } }, "0"],
];

const format = {
  number: String,
  time: String,
  shortTime: String,
  date: String,
  dateTime: String,
  moment: String,
};

describe.each(UI_LANGUAGES)("%s", (language) => {
  beforeAll(() => i18n.changeLanguage(language));

  test.each(ENTRIES.map(([entry, ...words]) => [entry.kind, entry, words] as const))(
    "%s is a sentence that says what happened",
    (_, entry, words) => {
      const sentence = sentenceOf(entry, { t: i18n.t, format, language });
      expect(sentence).not.toMatch(/\{\{|story\.|undefined|object/);
      for (const word of words) expect(sentence).toContain(word);
    },
  );
});

test("each language has sentences of its own", async () => {
  const said = [];
  for (const language of UI_LANGUAGES) {
    await i18n.changeLanguage(language);
    said.push(ENTRIES.map(([entry]) => sentenceOf(entry, { t: i18n.t, format, language })));
  }
  const [ru = [], kk = [], en = []] = said;
  for (const [index, sentence] of ru.entries())
    expect(new Set([sentence, kk[index], en[index]]).size).toBe(3);
});
