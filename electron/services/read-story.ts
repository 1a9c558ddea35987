import { withoutLines } from "../../shared/log/without-lines.ts";
import type { ReadableDb } from "../store/databases.ts";
import { type SealedStory, sealedStory } from "./sealed-entries.ts";

/** A truck's entries in their order; decisions without their lines. */
export function readStory(db: ReadableDb, inspection: string): SealedStory {
  const { entries, bad } = sealedStory(db, inspection);
  return { entries: entries.map(withoutLines), bad };
}
