/** The text of the code units `start`..`end` (half-open); four at a time, for each step makes a string of its own. */
export function textOf(units: Uint16Array, start: number, end: number): string {
  let text = "";
  let at = start;
  for (; at + 4 <= end; at += 4)
    text += String.fromCharCode(units[at] ?? 0, units[at + 1] ?? 0, units[at + 2] ?? 0, units[at + 3] ?? 0);
  for (; at < end; at++) text += String.fromCharCode(units[at] ?? 0);
  return text;
}

/** A text as the code units `start`..`end` (half-open). */
export interface Units {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

export function unitsIn(text: string): Units {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return { units, start: 0, end: text.length };
}
