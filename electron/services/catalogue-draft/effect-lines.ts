import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { canonicalJson } from "../../../shared/log/canonical-json.ts";
import type { EffectLine } from "../../../shared/schemas/catalogue-draft.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import { isDecision } from "../../../shared/schemas/log-entry.ts";
import { NEWEST_FIRST } from "../../../shared/schemas/log-filter.ts";
import { SEES_NOBODY } from "../../../shared/schemas/viewer.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { pageOfDecisions } from "../../store/queries/decision-page.ts";
import { readLogEntry } from "../../store/queries/log-entry.ts";

/** A decided truck that declared a line: its decision's entry, and its inspection. */
export interface SeenIn {
  readonly entry: string;
  readonly inspection: string;
}

/** A line that the effect of a draft is tried on. */
export interface EffectQuestion extends Pick<EffectLine, "source" | "restricted"> {
  readonly line: DeclaredLine;
  /** The trucks of a line of the log, the newest first. */
  readonly seenIn: readonly SeenIn[];
}

const evaluationSchema = z.array(
  z.object({
    id: z.string(),
    description: z.string().min(1),
    hs: z.string(),
    restricted: z.enum(["yes", ""]),
  }),
);

export function readEvaluationLines(file: string): EffectQuestion[] {
  const { data } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  return evaluationSchema.parse(data).map(({ id, description, hs, restricted }) => ({
    source: "evaluation",
    restricted: restricted === "yes",
    line: { id, description, ...(hs !== "" && { hs }) },
    seenIn: [],
  }));
}

/** The lines of the trucks that were decided last; what is declared again and again is asked once. */
export function linesOfLog(db: ReadableDb, trucks: number): { lines: EffectQuestion[]; trucks: number } {
  if (trucks === 0) return { lines: [], trucks };
  const rows = pageOfDecisions(
    db,
    { filter: { text: "" }, sort: NEWEST_FIRST, viewer: SEES_NOBODY },
    { offset: 0, limit: trucks },
  );
  const lines = new Map<string, EffectQuestion & { readonly seenIn: SeenIn[] }>();
  for (const { entry } of rows) {
    const decision = readLogEntry(db, entry);
    if (!decision || !isDecision(decision)) continue;
    const { inspection } = decision.payload;
    for (const { screening: _, ...line } of decision.payload.lines) {
      const { id, ...declared } = line;
      const same = canonicalJson(declared);
      const known = lines.get(same);
      if (!known) lines.set(same, { source: "log", line, seenIn: [{ entry, inspection }] });
      else if (known.seenIn.at(-1)?.entry !== entry) known.seenIn.push({ entry, inspection });
    }
  }
  return { lines: [...lines.values()], trucks: rows.length };
}
