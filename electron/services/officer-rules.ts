import { BeketError } from "../../shared/contract/errors.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import type { ReadableDb } from "../store/databases.ts";
import { listOfficers } from "../store/queries/officer.ts";

/**
 * Two of one name could not be told apart at the sign-in, nor in the log.
 * @throws BeketError `officer-name-taken`
 */
export function refuseTakenName(db: ReadableDb, { id, name }: Pick<Officer, "id" | "name">): void {
  const wanted = name.toLowerCase();
  const taken = listOfficers(db).some(
    (other) => other.id !== id && other.active && other.name.toLowerCase() === wanted,
  );
  if (taken) throw new BeketError("officer-name-taken");
}

/**
 * Somebody must be able to manage the post; a supervisor without a PIN can not even sign in.
 * @throws BeketError `last-supervisor` where nobody but this one can
 */
export function refuseLastSupervisor(db: ReadableDb, id: string): void {
  const others = listOfficers(db).filter((officer) => officer.id !== id && officer.active && officer.hasPin);
  if (!others.some(({ role }) => role === "supervisor")) throw new BeketError("last-supervisor");
}
