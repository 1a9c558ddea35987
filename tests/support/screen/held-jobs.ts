import type { Dispatch } from "../../../electron/ipc/register.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { Result } from "../../../shared/contract/result.ts";

export interface HeldJobs {
  /** The answer to a call that is about bulk jobs, or null for any other. */
  answer(channel: string, payload: unknown): Promise<Result<unknown>> | null;
  /** From now on a job stops after its first part. */
  hold(): void;
  letGo(): void;
}

/** Bulk jobs that a test can hold back: screened through `screening.screen`, on this thread. */
export function createHeldJobs(dispatch: Dispatch): HeldJobs {
  const cancelled = new Set<string>();
  const begun = new Set<string>();
  let gate: PromiseWithResolvers<void> | null = null;

  const start = async (payload: unknown): Promise<Result<unknown>> => {
    const { job, lines } = contract["bulk.start"].request.parse(payload);
    const isFirst = !begun.has(job);
    begun.add(job);
    if (!isFirst) await gate?.promise;
    if (cancelled.has(job)) return { ok: false, error: { code: "cancelled" } };
    return dispatch("screening.screen", { lines });
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
