import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { hashText } from "../../shared/matching/language/hash.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";

/**
 * Part numbers of component makers: `id,maker,part,expect`. `listed` are kinds of parts that the lists
 * name (chips, transistors, capacitors, connectors, supplies…), `unlisted` those that they do not
 * (resistors, inductors, relays, switches, fuses, fans, lamps).
 */
const partSchema = z.object({
  id: z.string(),
  maker: z.string(),
  part: z.string(),
  expect: z.enum(["listed", "unlisted"]),
});
type Part = z.infer<typeof partSchema>;

export const HALVES = ["dev", "test"] as const;
export type Half = (typeof HALVES)[number];

/** The half that a row belongs to, drawn by a hash of its id; the test half is measured, never shown. */
const halfOf = ({ id }: Part): Half => (hashText(id) % 2 === 0 ? "dev" : "test");

export function readParts(file: string): Part[] {
  const { data } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  return z.array(partSchema).parse(data);
}

/** The ways a line of a component list names a part, none with a code. */
const WAYS: Readonly<Record<string, (part: Part) => string>> = {
  "part and maker": ({ maker, part }) => `${part} ${maker}`,
  "part alone": ({ part }) => part,
  "maker alone": ({ maker }) => maker,
};

const percent = (flagged: number, all: number): string =>
  all === 0 ? "–" : `${((100 * flagged) / all).toFixed(1)} %`;

/** The makers of whose parts here more are unlisted than listed: by name alone they say nothing. */
function mostlyUnlisted(parts: readonly Part[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { maker, expect } of parts)
    balance.set(maker, (balance.get(maker) ?? 0) + (expect === "unlisted" ? 1 : -1));
  return new Set([...balance].flatMap(([maker, more]) => (more > 0 ? maker : [])));
}

/** Shares of lines flagged, as text; and the misses of the development half. */
export function partsReport(
  parts: readonly Part[],
  screen: (line: DeclaredLine) => LineScreening,
  most: number,
): string {
  const isFlagged = (description: string): boolean => screen({ id: "part", description }).verdict !== "clear";
  const lines: string[] = [];
  for (const half of HALVES) {
    for (const expect of ["listed", "unlisted"] as const) {
      const own = parts.filter((part) => halfOf(part) === half && part.expect === expect);
      const shares = Object.entries(WAYS).map(
        ([way, describe]) =>
          `${way} ${percent(own.filter((part) => isFlagged(describe(part))).length, own.length)}`,
      );
      lines.push(`${half}, ${expect} (${own.length}): ${shares.join(", ")}`);
    }
  }
  for (const half of HALVES) {
    const unlisted = mostlyUnlisted(parts);
    const names = new Set(
      parts.flatMap((part) => (halfOf(part) === half && unlisted.has(part.maker) ? part.maker : [])),
    );
    const flagged = [...names].filter(isFlagged);
    lines.push(
      `${half}, makers mostly unlisted (${names.size}): name alone ${percent(flagged.length, names.size)}`,
    );
  }
  const wrong = parts.filter(
    (part) =>
      halfOf(part) === "dev" &&
      isFlagged(WAYS["part and maker"]?.(part) ?? "") !== (part.expect === "listed"),
  );
  return [
    ...lines,
    ...wrong.slice(0, most).map(({ id, maker, part, expect }) => `  ${id} ${expect}: ${part} ${maker}`),
  ].join("\n");
}
