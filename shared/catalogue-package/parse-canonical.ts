import { z } from "zod";
import { canonicalJson } from "../log/canonical-json.ts";
import { PackageRefused } from "./refusal.ts";

/**
 * Reads canonical JSON by a schema. What is read is all that stands there: a key that the schema does not
 * know, a default left out or another spelling of the same JSON would make it another text.
 * @throws PackageRefused `bad-schema`
 */
export function parseCanonical<T>(schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new PackageRefused("bad-schema", firstLines(z.prettifyError(parsed.error)));
  if (canonicalJson(parsed.data) !== text) throw new PackageRefused("bad-schema", "not in canonical form");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackageRefused("bad-schema", "not JSON");
  }
}

/** Data of another kind has a problem in every entry: the first few tell enough. */
function firstLines(text: string): string {
  const lines = text.split("\n");
  return lines.length > 6 ? [...lines.slice(0, 6), "…"].join("\n") : text;
}
