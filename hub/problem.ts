import { SYNC_PROBLEMS, type SyncProblem, type SyncProblemCode } from "../shared/sync/problem.ts";

type Details = Omit<SyncProblem, "code" | "status">;

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
