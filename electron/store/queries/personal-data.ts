import { z } from "zod";
import { MASK } from "../../../shared/privacy/mask.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import type { ReadableDb } from "../databases.ts";
import type { Parameters, Select } from "../statement.ts";

interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** Of a truck that is still at the post: in work, or stopped. */
const AT_THE_POST = (inspection: string): string => `(
  EXISTS (SELECT 1 FROM draft WHERE draft.id = ${inspection})
  OR EXISTS (SELECT 1 FROM truck WHERE truck.inspection = ${inspection}
             AND truck.state IN ('waiting', 'in-inspection', 'held', 'referred')))`;

const ASKED_FOR = (inspection: string): string => `${inspection} IN (SELECT value FROM json_each(@shown))`;

/** Whether a viewer sees the personal data of the truck of `decision d`; `null` where they see all. */
export function seenDecision({ sight, officer, shown }: Viewer): Condition | null {
  const asked = { shown: JSON.stringify(shown) };
  switch (sight) {
    case "all":
      return null;
    case "needed":
      return {
        sql: `(d.officer_id = @viewer OR ${ASKED_FOR("d.inspection")} OR ${AT_THE_POST("d.inspection")})`,
        parameters: { viewer: officer, ...asked },
      };
    case "asked":
      return { sql: ASKED_FOR("d.inspection"), parameters: asked };
  }
}

/** The carrier of `decision d` as a viewer sees it. */
export function carrierSeen(viewer: Viewer): Condition {
  const seen = seenDecision(viewer);
  if (seen === null) return { sql: "d.carrier", parameters: {} };
  return {
    sql: `CASE WHEN ${seen.sql} THEN d.carrier ELSE @mask END`,
    parameters: { ...seen.parameters, mask: MASK },
  };
}

const needed = {
  name: "personal-data.needed",
  sql: `SELECT ${AT_THE_POST("@inspection")} OR EXISTS (
          SELECT 1 FROM decision WHERE inspection = @inspection AND officer_id = @officer
        ) AS seen`,
  row: z.object({ seen: z.int() }),
} satisfies Select<z.ZodType>;

/** Whether a viewer sees the personal data of a truck, by its inspection. */
export function seesTruck(db: ReadableDb, { sight, officer, shown }: Viewer, inspection: string): boolean {
  if (sight === "all" || shown.includes(inspection)) return true;
  return sight === "needed" && db.get(needed, { inspection, officer })?.seen === 1;
}

const known = {
  name: "personal-data.known",
  sql: `SELECT EXISTS (SELECT 1 FROM draft WHERE id = @inspection)
          OR EXISTS (SELECT 1 FROM story WHERE inspection = @inspection) AS known`,
  row: z.object({ known: z.int() }),
} satisfies Select<z.ZodType>;

/** Whether there is, or was, such a truck at the post. */
export const knowsTruck = (db: ReadableDb, inspection: string): boolean =>
  db.get(known, { inspection })?.known === 1;

const ofFile = {
  name: "personal-data.of-file",
  sql: "SELECT DISTINCT inspection FROM evidence_file WHERE sha256 = @sha256 OR thumbnail = @sha256",
  row: z.object({ inspection: z.string() }),
} satisfies Select<z.ZodType>;

/** Whether a viewer sees one of the trucks that have a file, by its hash or its small picture's. */
export function seesFile(db: ReadableDb, viewer: Viewer, sha256: string): boolean {
  return db.all(ofFile, { sha256 }).some(({ inspection }) => seesTruck(db, viewer, inspection));
}
