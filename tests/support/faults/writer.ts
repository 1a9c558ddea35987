import { writeSync } from "node:fs";
import { recordDecision } from "../../../electron/services/record-decision.ts";
import { readStation } from "../../../electron/store/queries/station.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../decisions.ts";
import { openDesk } from "../open-desk.ts";

/**
 * A program of its own that decides trucks of 40 lines until it is done or refused, and then says on a
 * line of JSON how many and why. `node writer.ts FOLDER TRUCKS`
 */
const [folder, trucks] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say in which folder");
let decided = 0;
try {
  const desk = openDesk(folder);
  if (!readStation(desk.db)) setUp(desk);
  for (; decided < Number(trucks); decided += 1) {
    const goods = Array.from({ length: 40 }, (_, index) => `обои виниловые моющиеся ${index}`);
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { lines: lines(...goods) }));
  }
  say("done");
} catch (error) {
  say(error instanceof BeketError ? error.code : String(error));
}

function say(end: string): void {
  writeSync(1, `${JSON.stringify({ decided, end })}\n`);
}
