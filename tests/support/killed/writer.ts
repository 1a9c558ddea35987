import { createDraft } from "../../../electron/services/create-draft.ts";
import { recordDecision } from "../../../electron/services/record-decision.ts";
import { saveDraft } from "../../../electron/services/save-draft.ts";
import { readStation } from "../../../electron/store/queries/station.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../decisions.ts";
import { openDesk } from "../open-desk.ts";
import { acknowledge } from "./acknowledgement.ts";

/**
 * A program of its own that works through trucks without end, until it is killed: each is saved a few
 * times as it grows, then decided. `node writer.ts FOLDER`
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say in which folder");
const desk = openDesk(folder);
if (!readStation(desk.db)) setUp(desk);

for (;;) {
  const { id } = createDraft(desk);
  const plate = id.slice(-10);
  const request = decisionRequest(desk, {
    id,
    papers: { ...decisionRequest(desk).inspection.papers, plate },
  });
  for (const count of [1, 20, 40]) {
    const declared = lines(
      ...Array.from({ length: count }, (_, index) => `обои виниловые моющиеся ${index}`),
    );
    request.inspection.lines = declared;
    saveDraft(desk, request.inspection);
    acknowledge({ kind: "saved", id, lines: count });
  }
  const { entry } = await recordDecision(desk, evidenceByWord(), request);
  acknowledge({ kind: "decided", id, plate, entry });
}
