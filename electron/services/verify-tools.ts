import type { VerifyTools } from "../../shared/log/seal-problem.ts";
import { sha256, signatureCheck } from "../log-keys/crypto.ts";
import type { ReadableDb } from "../store/databases.ts";
import { requireStation } from "./desk.ts";

/** What the entries of a store's own station are verified with. */
export function verifyToolsOf(db: ReadableDb): VerifyTools {
  const { id, publicKey } = requireStation(db);
  return { sha256, verify: signatureCheck(publicKey), station: id };
}
