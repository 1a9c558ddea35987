const [ZERO, NINE] = [0x30, 0x39] as const;

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** How many signs of a word are digits. */
export function countDigits(word: string): number {
  let digits = 0;
  for (let at = 0; at < word.length; at++) if (isDigit(word.charCodeAt(at))) digits += 1;
  return digits;
}
