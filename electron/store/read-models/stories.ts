import { clearStories, insertStoryEntry, removeStoryEntry } from "../queries/story.ts";
import type { ReadModel } from "./read-model.ts";

/** Which entries tell of a truck: whatever their kind, those whose payload names its inspection. */
export const stories: ReadModel = {
  tables: ["story"],
  apply(db, { sequence, payload }) {
    if ("inspection" in payload && typeof payload.inspection === "string")
      insertStoryEntry(db, payload.inspection, sequence);
  },
  forget(db, { sequence }) {
    removeStoryEntry(db, sequence);
  },
  clear: clearStories,
};
