/**
 * Reads a table of letters: `жzh ъ` maps ж to zh and ъ to nothing. One line holds an alphabet, and an
 * eye can check it against a published scheme.
 */
export function letterTable(...lines: readonly string[]): Readonly<Record<string, string>> {
  const pairs = lines.flatMap((line) => line.split(" "));
  return Object.fromEntries(pairs.map((pair) => [pair.charAt(0), pair.slice(1)]));
}
