import { hasKazakhLetters } from "./language/kazakh.ts";
import type { Token } from "./tokens.ts";

/** `ноутбукке`: for a notebook; a Russian word may end in some of these too. */
const DATIVE = /[а-яәғқңөұүһі]{3}(ға|ге|қа|ке)$/;
/** `сағаттың кабелі`: the watch's cable. */
const GENITIVE = /[а-яәғқңөұүһі]{3}(ның|нің|дың|дің|тың|тің)$/;

/** How a Kazakh word's ending ties it to the good that it is for: which may stand on either side, or behind. */
export function kazakhTie(tokens: readonly Token[], at: number): "dative" | "genitive" | null {
  const { raw, script } = tokens[at] ?? { raw: "", script: "other" };
  if (script !== "cyrillic") return null;
  if (GENITIVE.test(raw)) return "genitive";
  return DATIVE.test(raw) && tokens.some((token) => hasKazakhLetters(token.raw)) ? "dative" : null;
}
