import { digestOf } from "../../electron/services/load-catalogue.ts";
import type { Evidence } from "../../electron/services/record-decision.ts";
import { setUpStation } from "../../electron/services/set-up-station.ts";
import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { papersSchema } from "../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening, Match } from "../../shared/schemas/screening.ts";
import type { TestDesk } from "./desk.ts";
import { smallCatalogue } from "./small-catalogue.ts";

type DecisionRequest = ParsedRequestOf<"decision.record">;

const same = (text: string) => ({ ru: text, kk: text, en: text });

const match = (category: string, token: string): Match => ({
  category,
  group: "drones",
  title: same(category),
  score: 0.9,
  evidence: [{ kind: "exact", token, term: token, span: { start: 0, end: token.length } }],
  adjustments: [],
});

/** A matcher of three words: what it says can be foreseen. */
export function screenByWord({ description }: DeclaredLine): LineScreening {
  const matches = [
    ...(description.includes("дрон") ? [match("multicopters", "дрон")] : []),
    ...(description.includes("камера") ? [match("cameras", "камера")] : []),
    ...(description.includes("чип") ? [match("chips", "чип")] : []),
  ];
  const hit = description.includes("дрон");
  const verdict = hit ? "hit" : matches.length > 0 ? "check" : "clear";
  return { verdict, matches, lowered: [], flags: [], unexplained: [] };
}

export function evidenceByWord(): Evidence {
  return {
    screen: async (lines) => lines.map(screenByWord),
    catalogue: smallCatalogue(),
    versions: { app: "0.0.1", catalogue: "2026.01.1", matcher: "test" },
  };
}

export function lines(...descriptions: string[]): DeclaredLine[] {
  return descriptions.map((description, index) => ({ id: String(index + 1), description }));
}

/** A request to release a truck of ordinary goods; `changes` say what is different. */
export function decisionRequest(
  desk: TestDesk,
  changes: Partial<DecisionRequest["inspection"]> & Partial<Omit<DecisionRequest, "inspection">> = {},
): DecisionRequest {
  const { decision, papers, ...inspection } = changes;
  return {
    inspection: {
      id: desk.newId(),
      startedAt: "2026-11-23T05:55:00.000Z",
      lines: lines("обои", "клей"),
      dismissals: [],
      ...inspection,
      papers: papersSchema.parse({ plate: "А 123 ВС 77", carrier: "ТОО Жол", ...papers }),
    },
    decision: decision ?? { kind: "release", reason: "nothing-listed", note: "" },
  };
}

/** Names the post, as the first start does; the desk is its supervisor's already. */
export function setUp(desk: TestDesk, post = "Пост 1"): void {
  const catalogue = smallCatalogue();
  setUpStation(
    desk,
    { catalogue: { catalogue, sha256: digestOf(catalogue) }, readExamples: () => [] },
    { post, crossing: "Кайрак", withExamples: false },
  );
}
