import { z } from "zod";

/**
 * What can be wrong with an entry.
 * - `sequence`: an entry is missing, doubled or out of place
 * - `previous-hash`: the entry before is not the one that this entry followed
 * - `hash`: something in the entry was changed
 * - `payload`: what the entry says was changed, or taken out by half
 * - `erased`: what the entry says was taken out, and no entry says so
 * - `signature`: not signed by this station
 * - `station`: another station's entry
 * - `unreadable`: whole and signed, but not an entry of a kind that this version knows
 */
const CHAIN_PROBLEMS = [
  "sequence",
  "previous-hash",
  "hash",
  "payload",
  "erased",
  "signature",
  "station",
  "unreadable",
] as const;
const chainProblemSchema = z.enum(CHAIN_PROBLEMS);
export type ChainProblem = z.infer<typeof chainProblemSchema>;

/** An entry of the log that is not as it was written, by the place where it stands. */
export const badEntrySchema = z.object({ sequence: z.int(), problem: chainProblemSchema });
export type BadEntry = z.infer<typeof badEntrySchema>;

/**
 * How a read model may differ from a sound log.
 * - `decision-row`: a decision is listed otherwise, or not, or one that no entry made
 * - `search-words`: a decision is found by other words than its entry has
 * - `file-row`: a file is listed otherwise, or not, or one that no entry attached
 * - `officer-row`: an account or a shift is otherwise than its entries say
 * - `kept-row`: the post's name, a setting or the post's watch list is otherwise than its entry says
 * - `read-model-row`: another table made from the log holds something else than the log says
 */
const PROJECTION_PROBLEMS = [
  "decision-row",
  "search-words",
  "file-row",
  "officer-row",
  "read-model-row",
  "kept-row",
] as const;
export type ProjectionProblem = (typeof PROJECTION_PROBLEMS)[number];

/**
 * What may have become of a file that an entry attached.
 * - `file-missing`: it is not where it was put
 * - `file-altered`: its bytes are not those that arrived
 */
const FILE_PROBLEMS = ["file-missing", "file-altered"] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/**
 * What may have become of the log where it lies.
 * - `page`: the page of the file that it stands on is damaged
 * - `cut`: it was seen, and from here on the log has been cut off or replaced by an older one
 */
const PLACE_PROBLEMS = ["page", "cut"] as const;

export const logProblemSchema = z.enum([
  ...CHAIN_PROBLEMS,
  ...PROJECTION_PROBLEMS,
  ...FILE_PROBLEMS,
  ...PLACE_PROBLEMS,
]);
export type LogProblem = z.infer<typeof logProblemSchema>;
