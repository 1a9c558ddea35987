import { SYNC_PROBLEMS, type SyncProblem, type SyncProblemCode } from "../shared/sync/problem.ts";

export type Details = Omit<SyncProblem, "code" | "status">;

/** A refusal that is answered as it is; anything else that is thrown is answered as `internal`. */
export class HubProblem extends Error {
  readonly code: SyncProblemCode;
  readonly details: Details;

  constructor(code: SyncProblemCode, details: Details = {}) {
    super(details.detail ?? code);
    this.name = "HubProblem";
    this.code = code;
    this.details = details;
  }

  get problem(): SyncProblem {
    return { code: this.code, status: SYNC_PROBLEMS[this.code], ...this.details };
  }
}

/** What was sent is not as its schema has it, at these places: `/entries/3`. */
export const notAsSchema = (places: readonly string[]): HubProblem =>
  new HubProblem("bad-request", {
    detail: `not as the schema has it: ${places
      .slice(0, 5)
      .map((place) => place || "/")
      .join(", ")}`,
  });
