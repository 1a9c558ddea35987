import { zstdCompressSync } from "node:zlib";
import type { z } from "zod";
import type { SentBatch } from "../../../hub/services/read-batch.ts";
import { canonicalJson } from "../../../shared/log/canonical-json.ts";
import { enrolmentAnswerSchema } from "../../../shared/sync/enrolment.ts";
import {
  type EntriesAnswer,
  entriesAnswerSchema,
  type StationReport,
  type TravellingEntry,
} from "../../../shared/sync/entries.ts";
import { type SyncProblem, syncProblemSchema } from "../../../shared/sync/problem.ts";
import { type HubAddress, type Request, type StationLog, signedRequest } from "./station.ts";

/** The hub refused; tests look at the code. */
export class Refused extends Error {
  readonly problem: SyncProblem;
  constructor(problem: SyncProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Sends one signed request. @throws Refused, or TypeError when the connection broke */
export async function send(station: StationLog, hub: HubAddress, request: Request): Promise<Response> {
  const response = await fetch(hub.address + request.path, signedRequest(station, hub, request));
  if (response.ok) return response;
  throw new Refused(syncProblemSchema.parse(await response.json()));
}

export async function ask<T extends z.ZodType>(
  station: StationLog,
  hub: HubAddress,
  request: Request,
  schema: T,
): Promise<z.output<T>> {
  return schema.parse(await (await send(station, hub, request)).json());
}

/** What went wrong, by its code; fails when nothing did. */
export async function refusalOf(work: Promise<unknown>): Promise<SyncProblem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
  throw new Error("It was not refused");
}

export function enrol(station: StationLog, hub: HubAddress, code: string) {
  const { id, publicKey } = station;
  const body = { code, station: id, post: "Пост 1", crossing: "Кайрак", publicKey };
  return ask(station, hub, { method: "POST", path: "/v1/enrolment", body }, enrolmentAnswerSchema);
}

export const report: StationReport = { unsynced: 0, unsyncedFiles: 0, catalogue: "2026.11.1", app: "0.1.0" };

/** What a request would bring to the hub. */
export const sentBatch = (entries: readonly TravellingEntry[]): SentBatch => ({
  body: zstdCompressSync(canonicalJson({ entries, report })),
  encoding: "zstd",
});

export function sendEntries(
  station: StationLog,
  hub: HubAddress,
  entries: readonly unknown[],
  more: Partial<Request> & { readonly report?: StationReport } = {},
): Promise<EntriesAnswer> {
  const body = { entries, report: more.report ?? report };
  const request = { method: "POST", path: "/v1/entries", encoding: "zstd", body, ...more } as const;
  return ask(station, hub, request, entriesAnswerSchema);
}
