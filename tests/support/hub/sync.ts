import { setTimeout as wait } from "node:timers/promises";
import { commonAnswerSchema, type EntriesAnswer } from "../../../shared/sync/entries.ts";
import { ask, Refused, sendEntries } from "./client.ts";
import type { HubAddress, StationLog } from "./station.ts";

/** A station's outbox: entries up to here are at the hub. */
export interface Outbox {
  sent: number;
  clockOffset: number;
}

export const newOutbox = (): Outbox => ({ sent: 0, clockOffset: 0 });

interface Pace {
  readonly batch?: number;
  /** Fails when it has taken longer, in milliseconds. */
  readonly patience?: number;
}

/** Sends until the hub has all, whatever breaks on the way; the number of requests that it took. */
export async function syncAll(
  station: StationLog,
  hub: HubAddress,
  outbox: Outbox,
  { batch = 50, patience = 45_000 }: Pace = {},
): Promise<number> {
  const deadline = Date.now() + patience;
  for (let requests = 1; ; requests += 1) {
    const part = station.entries.slice(outbox.sent, outbox.sent + batch);
    try {
      const answer = await sendEntries(station, hub, part, { clockAhead: outbox.clockOffset });
      await follow(station, hub, outbox, { answer, sent: part.length });
      // One more, empty batch asks whether the hub really has what it said.
      if (part.length === 0 && outbox.sent === station.entries.length) return requests;
    } catch (error) {
      await recover(error, outbox);
    }
    if (Date.now() > deadline) throw new Error(`Only ${outbox.sent} of ${station.entries.length} were sent`);
  }
}

async function follow(
  station: StationLog,
  hub: HubAddress,
  outbox: Outbox,
  { answer, sent }: { answer: EntriesAnswer; sent: number },
): Promise<void> {
  const away = answer.outcomes.findIndex(({ status }) => status === "turned-away");
  outbox.sent += away === -1 ? sent : away;
  const isHeld = answer.outcomes.some(({ status }) => status === "held");
  if (answer.expected !== null) outbox.sent = Math.min(outbox.sent, answer.expected - 1);
  else if (isHeld || sent === 0) {
    const common = await commonPoint(station, hub, outbox);
    if (isHeld || common < outbox.sent) outbox.sent = common;
  }
}

/** The last entry that both sides have, among the last two hundred. */
async function commonPoint(station: StationLog, hub: HubAddress, outbox: Outbox): Promise<number> {
  const points = station.entries
    .slice(Math.max(0, outbox.sent - 200), outbox.sent)
    .map(({ sequence, hash }) => ({ sequence, hash }));
  const request = { method: "POST", path: "/v1/entries/common", body: { points } };
  const { common } = await ask(
    station,
    hub,
    { ...request, clockAhead: outbox.clockOffset },
    commonAnswerSchema,
  );
  return common?.sequence ?? 0;
}

async function recover(error: unknown, outbox: Outbox): Promise<void> {
  if (error instanceof Refused) {
    const { code, time } = error.problem;
    if (code === "clock-skewed" && time !== undefined) outbox.clockOffset = Date.parse(time) - Date.now();
    else if (!["unavailable", "replayed", "store-full", "internal", "rate-limited"].includes(code))
      throw error;
  }
  await wait(20 + Math.random() * 60);
}
