import { z } from "zod";

/**
 * What can be wrong with an entry.
 * - `sequence`: an entry is missing, doubled or out of place
 * - `previous-hash`: the entry before is not the one that this entry followed
 * - `hash`: something in the entry was changed
 * - `payload`: what the entry says was changed, or taken out by half
 * - `signature`: not signed by this station
 * - `station`: another station's entry
 * - `unreadable`: whole and signed, but not an entry of a kind that this version knows
 */
const CHAIN_PROBLEMS = [
  "sequence",
  "previous-hash",
  "hash",
  "payload",
  "signature",
  "station",
  "unreadable",
] as const;
export type ChainProblem = (typeof CHAIN_PROBLEMS)[number];

/**
 * How a read model may differ from a sound log.
 * - `decision-row`: a decision is listed otherwise, or not, or one that no entry made
 * - `search-words`: a decision is found by other words than its entry has
 * - `read-model-row`: another table made from the log holds something else than the log says
 */
const PROJECTION_PROBLEMS = ["decision-row", "search-words", "read-model-row"] as const;
export type ProjectionProblem = (typeof PROJECTION_PROBLEMS)[number];

export const logProblemSchema = z.enum([...CHAIN_PROBLEMS, ...PROJECTION_PROBLEMS]);
export type LogProblem = z.infer<typeof logProblemSchema>;
