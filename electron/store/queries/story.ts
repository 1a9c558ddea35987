import type { WritableDb } from "../databases.ts";
import type { Change } from "../statement.ts";

const insert: Change = {
  name: "story.insert",
  sql: "INSERT INTO story (inspection, sequence) VALUES (@inspection, @sequence)",
};
const remove: Change = { name: "story.remove", sql: "DELETE FROM story WHERE sequence = @sequence" };
const clear: Change = { name: "story.clear", sql: "DELETE FROM story" };

export function insertStoryEntry(db: WritableDb, inspection: string, sequence: number): void {
  db.run(insert, { inspection, sequence });
}

export function removeStoryEntry(db: WritableDb, sequence: number): void {
  db.run(remove, { sequence });
}

export function clearStories(db: WritableDb): void {
  db.run(clear);
}
