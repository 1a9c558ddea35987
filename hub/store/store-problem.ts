import { z } from "zod";
import type { SyncProblemCode } from "../../shared/sync/problem.ts";

const coded = z.object({ code: z.string() });

const FULL = new Set(["SQLITE_FULL", "53100", "ENOSPC"]);
/** Classes 08 (connection), 53 (resources), 57 (shut down) and 40 (deadlock: nothing was done) of PostgreSQL. */
const PASSING = /^(08|53|57|40)[0-9A-Z]{3}$|^E[A-Z]+$|^SQLITE_BUSY|^SQLITE_IOERR/;
/** A character or a number that PostgreSQL does not keep. */
const UNKEPT = new Set(["22021", "22003"]);
const LOST = /Connection terminated|timeout exceeded when trying to connect/;

/** What an error of a database means for the one who asked; `undefined` for a fault of our own. */
export function storeProblem(error: unknown): SyncProblemCode | undefined {
  const { code = "" } = coded.safeParse(error).data ?? {};
  if (FULL.has(code)) return "store-full";
  if (PASSING.test(code)) return "unavailable";
  if (UNKEPT.has(code)) return "bad-request";
  return error instanceof Error && LOST.test(error.message) ? "unavailable" : undefined;
}
