import { HubProblem } from "../problem.ts";

type InLine = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A line in which works are done one by one, and at most so many stand.
 * @throws HubProblem `rate-limited` from what it gives back, where the line is full
 */
export function lineUp(most: number): InLine {
  let standing = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (standing >= most) throw new HubProblem("rate-limited", { retryAfter: most });
    standing += 1;
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      standing -= 1;
    }
  };
}
