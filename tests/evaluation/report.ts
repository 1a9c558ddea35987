import { isRestricted, isWrong, type Judged, type Tally, tally } from "./measure.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function row(name: string, { lines, flagged, top1, top3 }: Tally, restricted: boolean): string {
  const groups = restricted ? ` ${percent(top1)} ${percent(top3)}` : "";
  return `${name.padEnd(18)}${String(lines).padStart(6)} ${percent(flagged)}${groups}`;
}

function section(
  title: string,
  judged: readonly Judged[],
  keyOf: (j: Judged) => string,
  restricted: boolean,
): string[] {
  const keys = [...new Set(judged.map(keyOf))].sort();
  return [
    "",
    `${title.padEnd(18)} lines  flagged${restricted ? "  top 1    top 3" : ""}`,
    row("all", tally(judged), restricted),
    ...keys.map((key) => row(key, tally(judged.filter((j) => keyOf(j) === key)), restricted)),
  ];
}

/** Rates by kind and language, as text. "top 1" and "top 3" count the right group among the first groups named. */
export function tables(judged: readonly Judged[]): string {
  const restricted = judged.filter(isRestricted);
  const ordinary = judged.filter((j) => !isRestricted(j));
  return [
    ...section("restricted, kind", restricted, ({ row: { kind } }) => kind, true),
    ...section("restricted, lang", restricted, ({ row: { lang } }) => lang, true),
    ...section("ordinary, kind", ordinary, ({ row: { kind } }) => kind, false),
    ...section("ordinary, lang", ordinary, ({ row: { lang } }) => lang, false),
  ].join("\n");
}

function describe({ row: line, screening }: Judged): string {
  const found = [...screening.matches, ...screening.lowered]
    .slice(0, 2)
    .map(({ category, brand, score, evidence }) => {
      const words = evidence.map(({ token, term, kind }) => `${token}~${term} (${kind})`).join(", ");
      return `${category}${brand === undefined ? "" : ` [${brand}]`} ${score.toFixed(2)}: ${words}`;
    });
  const expected = line.expect.length === 0 ? "none" : line.expect.join("|");
  return `${line.id} ${line.kind} ${line.lang} expects ${expected}, says ${screening.verdict}: ${line.description}${line.hs === "" ? "" : ` {${line.hs}}`}${found.map((text) => `\n      ${text}`).join("")}`;
}

/** Ordinary lines flagged with the highest score first, then restricted lines missed. */
export function worstLines(judged: readonly Judged[], most: number): string {
  const best = (j: Judged): number => j.screening.matches[0]?.score ?? 0;
  const wrong = judged.filter(isWrong);
  const flagged = wrong.filter((j) => !isRestricted(j)).sort((a, b) => best(b) - best(a));
  const missed = wrong.filter(isRestricted);
  return [...flagged, ...missed].slice(0, most).map(describe).join("\n");
}

/** One line of the history: the figures the targets are set in. */
export function summary(judged: readonly Judged[]): string {
  const { flagged, top3 } = tally(judged.filter(isRestricted));
  const ordinary = judged.filter((j) => !isRestricted(j));
  const hard = tally(ordinary.filter(({ row: { kind } }) => kind === "hard"));
  const figures = [flagged, top3, tally(ordinary).flagged, hard.flagged];
  return figures.map((share) => percent(share).trim()).join(" | ");
}
