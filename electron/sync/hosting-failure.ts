import { z } from "zod";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import { syncProblemSchema } from "../../shared/sync/problem.ts";
import { refusedByHub } from "./sync-failure.ts";

const NOT_STARTED: Readonly<Record<string, ErrorCode>> = {
  EADDRINUSE: "sync-port-taken",
  EACCES: "sync-port-refused",
  EADDRNOTAVAIL: "sync-address-gone",
};

/** Why a hub could not listen here, by the system's word for it; anything else comes back as it was. */
export function whyNotStarted(error: unknown): unknown {
  const said = error instanceof Error && "code" in error ? String(error.code) : "";
  const code = NOT_STARTED[said];
  return code === undefined ? error : new BeketError(code, said);
}

const refusalSchema = z.object({ problem: syncProblemSchema });

/** What the hub of this process refused; of a bundle that it can not use, in words of its own. */
export function refusedByHostedHub(error: unknown): unknown {
  const refused = refusalSchema.safeParse(error);
  if (!refused.success) return error;
  const { problem } = refused.data;
  return problem.code === "bad-request"
    ? new BeketError("sync-bad-station-bundle", problem.detail)
    : refusedByHub(problem);
}
