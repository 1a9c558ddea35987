import { BeketError } from "../../shared/contract/errors.ts";
import { looksLike } from "../../shared/matching/language/glyphs.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import type { ReadableDb } from "../store/databases.ts";
import { listOfficers } from "../store/queries/officer.ts";

/**
 * Two of one name, or of two that a reader takes for one another (`Ахметов` with Latin letters, `Ким В.С.` and `Ким В. С.`),
 * could not be told apart at the sign-in, nor in the log.
 * @throws BeketError `officer-name-taken`
 */
export function refuseTakenName(db: ReadableDb, { id, name }: Pick<Officer, "id" | "name">): void {
  const wanted = asRead(name);
  const taken = listOfficers(db).find(
    (other) => other.id !== id && other.active && looksLike(wanted, asRead(other.name)),
  );
  if (taken) throw new BeketError("officer-name-taken", taken.name);
}

/** Without what nobody sees, or sees as nothing: spaces, dots, marks that are put over letters. */
const asRead = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Somebody must be able to manage the post; a supervisor without a PIN can not even sign in.
 * @throws BeketError `last-supervisor` where nobody but this one can
 */
export function refuseLastSupervisor(db: ReadableDb, id: string): void {
  const others = listOfficers(db).filter((officer) => officer.id !== id && officer.active && officer.hasPin);
  if (!others.some(({ role }) => role === "supervisor")) throw new BeketError("last-supervisor");
}
