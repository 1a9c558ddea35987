import { HASH_START, hashCode } from "./hash.ts";

/**
 * Signs that a reader takes for one another, whatever alphabet or digit they are: what Unicode's
 * confusables and the habits of those who write 3 for з, 0 for о, 5 for s have in common. Each word is a
 * group; a sign may stand in several (4 is ч and a), so likeness does not carry over from group to group.
 */
const GROUPS = [
  "aаαәɑᴀàꭺ4@ ч4 bвβʙ8ᏼ bьƅ6 б6bσ cсϲςçᴄꮯ dԁᴅꭰ eеεᴇёꭼ3€ зʒ3 эз3 fғ gɢɡցꮐ9 gб6 hнηһңʜհꮋ iіιɪɩıї1! lӏʟ1ꮮl|",
  "jјʝᴊյꭻ kкκқᴋꮶ mмμᴍꮇ nпηñńո nиɴ nνɴ oоοσօθөᴏ0 pрρᴘꮲ qԛզ9 rгɾ rʀ гғ7 гr sѕʂşꜱꮪ5$ tтτᴛꭲ7 uиυսᴜ uцµ vνѵᴠꮩ wԝѡᴡꮃ шw",
  "xх×χ yуγүұʏυ zζᴢꮓ2 фφ лλ пπ ңн іиi ііi1 әа өо ғг қк ұу үу һн šsş žz čc ҽe ℮e ᴎи uᴎ ʍм ʍm ոп",
]
  .flatMap((line) => line.split(" "))
  .map((group) => [...group.toLowerCase()]);

/** For each sign the signs that it may be taken for. */
const LIKE = new Map<string, Set<string>>();
for (const group of GROUPS)
  for (const sign of group) LIKE.set(sign, new Set([...(LIKE.get(sign) ?? []), ...group]));

/** One sign for all that are joined by a chain of likenesses: coarser than likeness, so that a key can be looked up. */
const CLASS = new Map<string, string>();
for (const start of LIKE.keys()) {
  if (CLASS.has(start)) continue;
  const reached = [start];
  for (const sign of reached) {
    CLASS.set(sign, start);
    reached.push(
      ...[...(LIKE.get(sign) ?? [])].filter((next) => !CLASS.has(next) && !reached.includes(next)),
    );
  }
}

/** The sign that speaks for each by its code unit: all of them are of one. */
const CLASS_OF = Uint16Array.from({ length: 1 << 16 }, (_, code) => code);
for (const [sign, first] of CLASS) CLASS_OF[sign.charCodeAt(0)] = first.charCodeAt(0);

/** A hash that is the same for all words that might look like `word`, and for some that do not. */
export function glyphHash(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashCode(CLASS_OF[word.charCodeAt(at)] ?? 0, hash);
  return hash >>> 0;
}

/** Whether a reader may take `written` for `meant`: sign for sign the same or alike. */
export function looksLike(written: string, meant: string): boolean {
  const signs = [...meant];
  const seen = [...written];
  return (
    seen.length === signs.length &&
    seen.every((sign, i) => sign === signs[i] || (LIKE.get(sign)?.has(signs[i] ?? "") ?? false))
  );
}
