import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { UiLanguage } from "../../shared/schemas/station.ts";
import { printable } from "./printable.ts";

export interface ScreenedInput {
  readonly line: DeclaredLine;
  readonly screening: LineScreening;
}

/** The documented shape of `--format json`: a stable part of the screening, not all of it. */
export function jsonLine({ line, screening }: ScreenedInput, lang: UiLanguage): string {
  return JSON.stringify({
    id: line.id,
    verdict: screening.verdict,
    matches: screening.matches.map(({ category, group, title, brand, score, evidence }) => ({
      category,
      group,
      title: title[lang],
      ...(brand !== undefined && { brand }),
      score,
      evidence: evidence.map(({ kind, token, term }) => ({ kind, token, term })),
    })),
    flags: screening.flags,
  });
}

const LONGEST_TEXT = 60;
const cut = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;

/** One row a line with its best match, then how many of each verdict. */
export function tableLines(results: readonly ScreenedInput[], lang: UiLanguage): string[] {
  const width = Math.max(2, ...results.map(({ line }) => line.id.length));
  const rows = results.map(({ line, screening }) => {
    const [best] = screening.matches;
    const why =
      best === undefined ? "" : `${best.title[lang]}${best.brand === undefined ? "" : ` · ${best.brand}`}`;
    const words = best?.evidence.map(({ token }) => token).join(", ") ?? "";
    const head = `${printable(line.id).padEnd(width)}  ${screening.verdict.padEnd(5)}  ${cut(printable(line.description)).padEnd(LONGEST_TEXT)}`;
    return `${head}  ${[why, printable(words), screening.flags.join(" ")].filter((part) => part !== "").join(" | ")}`.trimEnd();
  });
  const count = (verdict: LineScreening["verdict"]): number =>
    results.filter(({ screening }) => screening.verdict === verdict).length;
  return [
    ...rows,
    "",
    `${results.length} lines: ${count("hit")} hit, ${count("check")} check, ${count("clear")} clear`,
  ];
}
