import { HubProblem } from "../problem.ts";

/** Lets so many works run at once; the others wait in the order in which they came, as long as there is room. */
export interface Gate {
  /**
   * @param weight what it holds while it waits
   * @throws HubProblem `unavailable`, where those who wait hold too much already
   */
  pass<T>(weight: number, work: () => Promise<T>): Promise<T>;
}

interface Options {
  readonly atOnce: number;
  /** The weight of all who wait together. */
  readonly mostWaiting: number;
  /** In seconds, for whoever is sent away. */
  readonly retryAfter: number;
}

export function createGate({ atOnce, mostWaiting, retryAfter }: Options): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  let waitingWeight = 0;
  const enter = async (weight: number): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waitingWeight + weight > mostWaiting)
      throw new HubProblem("unavailable", { detail: "too many are waiting", retryAfter });
    waitingWeight += weight;
    await new Promise<void>((resolve) => waiting.push(resolve));
    waitingWeight -= weight;
  };
  /** Whoever waits takes the place of the one who leaves: it is never free between. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return {
    async pass(weight, work) {
      await enter(weight);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
