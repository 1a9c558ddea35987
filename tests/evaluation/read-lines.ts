import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { type Group, groupSchema } from "../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";

const groupsSchema = z
  .string()
  .transform((cell): readonly Group[] =>
    cell === "none" ? [] : z.array(groupSchema).parse(cell.split("|")),
  );

const rowSchema = z.object({
  id: z.string(),
  lang: z.enum(["ru", "kk", "en", "zh"]),
  description: z.string().min(1),
  hs: z.string(),
  expect: groupsSchema,
  kind: z.string(),
  note: z.string().default(""),
});
export type EvaluationRow = z.infer<typeof rowSchema>;

/** Reads an evaluation set: `id,lang,description,hs,expect,kind,note`. An empty `expect` is ordinary cargo. */
export function readEvaluation(file: string): EvaluationRow[] {
  const { data } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  return z.array(rowSchema).parse(data);
}

export const toLine = ({ id, description, hs }: EvaluationRow): DeclaredLine =>
  hs === "" ? { id, description } : { id, description, hs };
