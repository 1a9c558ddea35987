import { type Inspection, papersSchema } from "../../shared/schemas/inspection.ts";
import { createDraft } from "./create-draft.ts";
import type { Desk } from "./desk.ts";
import type { Evidence } from "./record-decision.ts";
import { saveDraft } from "./save-draft.ts";
import { tellTruck } from "./settle-truck.ts";

/** A truck joins the queue by its plate and carrier; its papers are entered when its turn comes. */
export function registerTruck(
  desk: Desk,
  { versions, catalogue }: Pick<Evidence, "versions" | "catalogue">,
  { plate, carrier }: { readonly plate: string; readonly carrier: string },
): Inspection {
  return desk.db.transaction("truck.register", () => {
    const draft = createDraft(desk);
    const inspection = { ...draft, papers: papersSchema.parse({ plate, carrier }) };
    saveDraft(desk, inspection);
    const nothingDeclared = { lines: [], findings: [], versions, catalogue };
    tellTruck(desk, { inspection, ...nothingDeclared, source: { how: "typed" }, state: "waiting" });
    return inspection;
  });
}
