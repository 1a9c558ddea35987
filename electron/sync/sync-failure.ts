import { BeketError } from "../../shared/contract/errors.ts";
import type { SyncFailureCode } from "../../shared/contract/sync-failures.ts";
import { problemCode, type SyncProblem, type SyncProblemCode } from "../../shared/sync/problem.ts";

/** Station and hub did not get on; the code is also an error of the contract. */
export class SyncFailure extends BeketError {
  readonly reason: SyncFailureCode;
  /** What the hub answered, where it did. */
  readonly problem: SyncProblem | undefined;

  constructor(reason: SyncFailureCode, detail?: string, problem?: SyncProblem) {
    super(`sync-${reason}`, detail);
    this.name = "SyncFailure";
    this.reason = reason;
    this.problem = problem;
  }
}

/** Who answers shows another certificate than the pinned one; nothing was sent. */
export class WrongCertificate extends SyncFailure {
  /** SHA-256, hex; null for none. */
  readonly shown: string | null;

  constructor(shown: string | null) {
    super("wrong-certificate", `the hub shows ${shown ?? "none"}`);
    this.shown = shown;
  }
}

const REASONS: Partial<Record<SyncProblemCode, SyncFailureCode>> = {
  "protocol-unsupported": "protocol-unsupported",
  "clock-skewed": "clock-skewed",
  "station-unknown": "station-unknown",
  "station-revoked": "station-revoked",
  "station-taken": "station-taken",
  "code-refused": "code-refused",
  "rate-limited": "rate-limited",
  unavailable: "hub-busy",
  internal: "hub-busy",
  "store-full": "hub-full",
  "not-signed-in": "not-signed-in",
  "sign-in-refused": "not-signed-in",
  forbidden: "forbidden",
  "password-change-needed": "password-change-needed",
  "password-wrong": "password-wrong",
  "last-administrator": "last-administrator",
  "login-taken": "login-taken",
};

/** A refusal of the hub as a failure. */
export function refusedByHub(problem: SyncProblem): SyncFailure {
  const code = problemCode(problem);
  const said = problem.detail === undefined ? code : `${code}: ${problem.detail}`;
  return new SyncFailure(REASONS[code] ?? "request-refused", said, problem);
}
