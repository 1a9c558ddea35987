import { attachFile } from "../../electron/services/attach-file.ts";
import { createDraft } from "../../electron/services/create-draft.ts";
import { type Evidence, recordDecision } from "../../electron/services/record-decision.ts";
import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import type { EvidenceFile } from "../../shared/schemas/evidence.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "./decisions.ts";
import type { TestDesk } from "./desk.ts";
import { attachRequest, jpeg, pdf, photo } from "./evidence-files.ts";

export interface DecidedTruck {
  readonly inspection: string;
  readonly entry: string;
  readonly files: readonly EvidenceFile[];
}

/** A station with one truck: two photos and a scan, held. */
export async function decidedTruck(
  desk: TestDesk,
  changes: Partial<ParsedRequestOf<"decision.record">["inspection"]> = {},
  evidence: Evidence = evidenceByWord(),
): Promise<DecidedTruck> {
  setUp(desk);
  const inspection = createDraft(desk).id;
  const thumbnail = jpeg().toString("base64");
  const files = [
    await attachFile(desk, attachRequest(inspection, photo(1), { item: "plate-hold", thumbnail })),
    await attachFile(desk, attachRequest(inspection, photo(2), { caption: "Коробка 3", thumbnail })),
    await attachFile(desk, attachRequest(inspection, pdf(), { name: "CMR.pdf" })),
  ];
  const request = decisionRequest(desk, {
    id: inspection,
    lines: lines("Квадрокоптер дрон DJI", "обои", "无人机 дрон 四轴", "Өңделген ұн: әр қапта үгіндісі жоқ"),
    ...changes,
    decision: { kind: "hold", reason: "listed-goods", note: "Найдены в коробках из-под обоев" },
  });
  const { entry } = await recordDecision(desk, evidence, request);
  return { inspection, entry, files };
}
