import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { inspectionSchema } from "../../shared/schemas/inspection.ts";
import { declaredLineSchema } from "../../shared/schemas/line.ts";

/** A truck as the sample files hold it: the lines are numbered as they come. */
const exampleSchema = z.object({
  papers: inspectionSchema.shape.papers,
  lines: z
    .array(declaredLineSchema.omit({ id: true }))
    .transform((lines) => lines.map((line, index) => ({ id: String(index + 1), ...line }))),
});
export type Example = z.output<typeof exampleSchema>;

/** The trucks that a newcomer may begin with, from the JSON files of a folder; none where there is no folder. */
export function readExamples(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => exampleSchema.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));
}
