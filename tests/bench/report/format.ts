/** Three digits that count, whatever the size. */
export function number(value: number): string {
  if (value === 0) return "0";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
export const times = (ratio: number): string => `${number(ratio)}×`;
export const megabytes = (bytes: number): string => number(bytes / 2 ** 20);
export const NONE = "–";
