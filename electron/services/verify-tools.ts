import { BeketError } from "../../shared/contract/errors.ts";
import type { VerifyTools } from "../../shared/log/seal-problem.ts";
import { sha256, signatureCheck } from "../log-keys/crypto.ts";
import type { ReadableDb } from "../store/databases.ts";
import { requireStation } from "./desk.ts";

/** What the entries of a store's own station are verified with. @throws BeketError `store-damaged` where its key is */
export function verifyToolsOf(db: ReadableDb): VerifyTools {
  const { id, publicKey } = requireStation(db);
  return { sha256, verify: checkBy(publicKey), station: id };
}

function checkBy(publicKey: string): VerifyTools["verify"] {
  try {
    return signatureCheck(publicKey);
  } catch {
    throw new BeketError("store-damaged", "the station's public key is not as it was written");
  }
}
