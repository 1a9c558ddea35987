import { availableParallelism, cpus } from "node:os";
import { megabytes, number, percent } from "../report/format.ts";
import type { Table } from "../report/table.ts";
import type { Intake } from "./intake.ts";
import { ENTRIES_OF_A_TRUCK } from "./logs.ts";
import type { QueryTimes } from "./queries.ts";
import type { Reconnect } from "./reconnect.ts";
import type { SignaturesPerSecond } from "./signatures.ts";

export function intakeTable(results: readonly Intake[]): Table {
  return {
    title: "Entries taken in, a second",
    head: [
      "store",
      "log of",
      "entries",
      "bytes each",
      "accepted",
      "bare insert: entries",
      "bare insert: all rows",
      "share of bare (all rows)",
    ],
    rows: results.map(({ store, content, entries, bytesPerEntry, accepted, bareEntries, bareAll }) => [
      store,
      content,
      number(entries),
      number(bytesPerEntry),
      number(accepted),
      number(bareEntries),
      number(bareAll),
      percent(accepted / bareAll),
    ]),
    notes: [
      "Accepted: batches of 250 as they come off the wire, unpacked, read, hashes, signature and place of each entry checked, lists, figures and full text kept in the same transaction. Bare: the very rows that came of it, inserted into a new database with the same settings in transactions of 250, many rows a statement, nothing asked. All rows: with the rows of the read models and their full text, and the figures' last sums once.",
      "The aim is a half of the bare insert of all rows. What the share lacks is spent by the processor on reading, hashing and verifying: a small entry costs as many signatures as a large one, and is inserted many times faster than its signature can be verified. Batches are read on threads while others are written.",
    ],
  };
}

export function verifyNote({ hub, node }: SignaturesPerSecond): string {
  return `One thread here verifies ${number(hub)} Ed25519 signatures a second with nothing else to do; with Node's own OpenSSL it would be ${number(node)}.`;
}

export function reconnectTable(results: readonly Reconnect[], trucks: number): Table {
  return {
    title: "All stations come back at once",
    head: [
      "store",
      "stations",
      "entries",
      "seconds",
      "entries/s",
      "requests",
      "sent again",
      "memory before, MB",
      "most, MB",
    ],
    rows: results.map(({ store, stations, entries, seconds, requests, again, memoryBefore, memoryMost }) => [
      store,
      number(stations),
      number(entries),
      number(seconds),
      number(entries / seconds),
      number(requests),
      number(again),
      megabytes(memoryBefore),
      megabytes(memoryMost),
    ]),
    notes: [
      `Each with ${number(trucks)} trucks of ${ENTRIES_OF_A_TRUCK} entries. A week of a remote post is 85 trucks here: 2.2 million trucks a year over thirty points, spread over 500 posts.`,
      "Over HTTP, signed, packed with zstd; the stations run on the same processor as the hub and its database.",
    ],
  };
}

export function queryTable({ store, entries, fillSeconds, times }: QueryTimes): Table {
  return {
    title: `Supervisors' queries on ${store}, ${number(entries)} entries, milliseconds`,
    head: ["query", "p50", "p95"],
    rows: times.map(({ query, p50, p95 }) => [query, number(p50), number(p95)]),
    notes: [
      `One entry in ${ENTRIES_OF_A_TRUCK} decides a truck: ${number(Math.floor(entries / ENTRIES_OF_A_TRUCK))} trucks of thirty posts over two years. Rows made in bulk, past the intake, in ${number(fillSeconds)} s, with 100 bytes in place of each entry's content.`,
    ],
  };
}

export function conditionsTable(load: number, seconds: number, notes: readonly string[]): Table {
  const processor = cpus()[0]?.model ?? "unknown processor";
  return {
    title: "Conditions",
    head: [],
    rows: [],
    notes: [
      `Node ${process.versions.node}, ${availableParallelism()} × ${processor}, load by others before the start ${number(load)}, ${number(seconds)} s in all.`,
      ...notes,
    ],
  };
}
