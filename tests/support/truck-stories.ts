import { readStory } from "../../electron/services/read-story.ts";
import { settleTruck } from "../../electron/services/settle-truck.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import { decisionRequest, evidenceByWord } from "./decisions.ts";
import type { TestDesk } from "./desk.ts";

type Told = Parameters<typeof settleTruck>[3];

/** What comes to rest at a desk, and what the log says of it; the desk is asked for anew for each test. */
export function truckStories(desk: () => TestDesk) {
  const story = ({ id }: { id: string }) => [...readStory(desk().db, id).entries];
  return {
    settle: (inspection: Inspection, ...told: Told[]) =>
      settleTruck(desk(), evidenceByWord(), inspection, ...told),
    story,
    lastOf: (inspection: { id: string }) => story(inspection).at(-1),
    /** A truck as it stands on the desk, with some of it changed. */
    truck: (changes: Partial<Inspection> = {}): Inspection => ({
      ...decisionRequest(desk()).inspection,
      ...changes,
    }),
  };
}
