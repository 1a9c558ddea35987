import type { sentenceOf } from "../../../../renderer/features/log/story/sentences/sentence-of.ts";

const HUB = "01KAQ0000000000000000000HB";
const HASH = "a".repeat(64);

/** Each kind that is about the hub, and what must be read in its sentence. */
export const HUB_ENTRIES: readonly (readonly [Parameters<typeof sentenceOf>[0], ...string[]])[] = [
  [
    {
      kind: "sync-enrolled",
      payload: {
        name: "Астана",
        address: "https://10.0.0.5",
        fingerprint: null,
        hub: HUB,
        publicKey: "",
      },
    },
    "Астана",
    "https://10.0.0.5",
  ],
  [
    {
      kind: "hub-certificate-replaced",
      payload: { hub: HUB, name: "Астана", fingerprint: HASH, before: null },
    },
    "Астана",
    HASH,
  ],
  [
    {
      kind: "sync-item-applied",
      payload: { item: HUB, cursor: 1, kind: "watch", subject: "777 ABC" },
    },
    "777 ABC",
  ],
  [
    {
      kind: "sync-item-not-applied",
      payload: {
        item: HUB,
        cursor: 1,
        kind: "officer",
        subject: "01KAQ0000000000000000000HC",
        state: "refused",
        reason: "last-supervisor",
      },
    },
  ],
  [
    {
      kind: "sync-item-not-applied",
      payload: {
        item: HUB,
        cursor: 1,
        kind: "of-a-newer-hub",
        subject: "x",
        state: "unknown",
        reason: "",
      },
    },
    "of-a-newer-hub",
  ],
];
