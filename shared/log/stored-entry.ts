import type { LogEntry } from "../schemas/log-entry.ts";

type Optional = "officerId" | "payloadHash" | "salt";

/** An entry as it was stored, before anything in it is believed. */
export type StoredEntry = Readonly<
  Record<Exclude<keyof LogEntry, Optional>, unknown> & Partial<Record<Optional, unknown>>
>;

/** Whether the payload was taken out when its time was over: the entry's hash covers `payloadHash` alone. */
export function isErased({ payload, payloadHash, salt }: StoredEntry): boolean {
  return payload === null && salt === undefined && payloadHash !== undefined;
}
