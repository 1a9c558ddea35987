import type { Dispatch } from "../../../electron/ipc/register.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { Result } from "../../../shared/contract/result.ts";

export interface HeldJobs {
  /** The answer to a call that is about bulk jobs, or null for any other. */
  answer(channel: string, payload: unknown): Promise<Result<unknown>> | null;
  /** From now on a job stops at half its way. */
  hold(): void;
  letGo(): void;
}

/** Bulk jobs that a test can hold back: screened in batches through `screening.screen`, on this thread. */
export function createHeldJobs(dispatch: Dispatch, onProgress: (progress: object) => void): HeldJobs {
  const BATCH = 200;
  const cancelled = new Set<string>();
  let gate: PromiseWithResolvers<void> | null = null;

  const start = async (payload: unknown): Promise<Result<unknown>> => {
    const { job, lines } = contract["bulk.start"].request.parse(payload);
    onProgress({ job, done: Math.floor(lines.length / 2), total: lines.length });
    await gate?.promise;
    if (cancelled.has(job)) return { ok: false, error: { code: "cancelled" } };
    const screenings: unknown[] = [];
    for (let at = 0; at < lines.length; at += BATCH) {
      const batch = await dispatch("screening.screen", { lines: lines.slice(at, at + BATCH) });
      if (!batch.ok) return batch;
      screenings.push(...contract["screening.screen"].response.parse(batch.value));
    }
    return { ok: true, value: screenings };
  };
  const cancel = async (payload: unknown): Promise<Result<unknown>> => {
    cancelled.add(contract["bulk.cancel"].request.parse(payload).job);
    gate?.resolve();
    return { ok: true, value: undefined };
  };

  return {
    answer(channel, payload) {
      if (channel === "bulk.start") return start(payload);
      return channel === "bulk.cancel" ? cancel(payload) : null;
    },
    hold: () => {
      gate = Promise.withResolvers();
    },
    letGo: () => {
      gate?.resolve();
      gate = null;
    },
  };
}
