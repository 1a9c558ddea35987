/**
 * Digits of the shortest PIN: what FIPS 201-3, 4.3.1, asks of identity cards, which like these desks
 * guard a short secret by locking after failures.
 */
export const SHORTEST_PIN = 6;
/** Characters of the shortest passphrase: NIST SP 800-63B (rev. 3), 5.1.1.2. */
export const SHORTEST_PASSPHRASE = 8;
/** A secret of fewer different characters is found by trying them. */
const FEWEST_DIFFERENT = 4;

/** The commonest beginnings of leaked passwords, on both layouts of these desks. */
const COMMON = ["password", "qwerty", "passw0rd", "йцукен", "пароль", "құпиясөз"];

export type PinWeakness = "short" | "trivial";

/** Why a text is no good as a PIN (digits alone) or a passphrase; null where it is good. */
export function pinWeakness(text: string): PinWeakness | null {
  const isPin = /^\d*$/.test(text);
  const characters = [...text.normalize("NFKC").toLowerCase()];
  if (characters.length < (isPin ? SHORTEST_PIN : SHORTEST_PASSPHRASE)) return "short";
  if (isRun(characters) || isRepeated(characters)) return "trivial";
  if (!isPin && new Set(characters).size < FEWEST_DIFFERENT) return "trivial";
  return COMMON.some((common) => characters.join("").startsWith(common)) ? "trivial" : null;
}

/** Each character as far from the one before: 111111, 123456, 987654, 13579b. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const [first = 0, second = 0] = codes;
  return codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === second - first);
}

/** The same one, two or three characters again and again (121212, 123123), or each of them doubled (112233). */
function isRepeated(characters: readonly string[]): boolean {
  const again = [1, 2, 3].some((period) =>
    characters.every((character, at) => character === characters[at % period]),
  );
  const doubled = characters.every((character, at) => character === characters[at - (at % 2)]);
  return again || (doubled && characters.length % 2 === 0);
}
