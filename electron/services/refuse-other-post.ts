import { BeketError } from "../../shared/contract/errors.ts";
import type { Station } from "../../shared/schemas/station.ts";
import { hasOtherKey } from "../log-keys/station-key.ts";
import { stationOfFile } from "../store/look-into.ts";
import { storeFile } from "./station-desk.ts";

/**
 * Another post's backup would leave nobody who can sign in, and nothing that can be signed. Which post this is, its
 * store says, or its key where the store is gone.
 * @throws BeketError `backup-other-post` with the name of the post, `station-key-missing` where the key is not the
 * post's own
 */
export function refuseOtherPost(backup: Station, userData: string): void {
  const here = stationOfFile(storeFile(userData));
  const hasOther = hasOtherKey(userData, backup.publicKey);
  if (here ? here.id !== backup.id : hasOther) throw new BeketError("backup-other-post", backup.post);
  if (hasOther) throw new BeketError("station-key-missing", "the key is another station's");
}
