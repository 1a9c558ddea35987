import type { ScreenedLine } from "../../../shared/schemas/entries/truck.ts";
import type { UiLanguage } from "../../../shared/schemas/station.ts";

/** `23.11.2026 06:00:00`, universal time: the same on every machine, as in the log. */
export function time(iso: string): string {
  const [date = "", clock = ""] = iso.split("T");
  return `${date.split("-").reverse().join(".")} ${clock.slice(0, 8)}`;
}

/** Thousands apart by a thin gap, the decimal sign of the language. Not by `Intl`: its tables change between versions. */
export function number(value: number | undefined, language: UiLanguage): string {
  if (value === undefined) return "";
  const [whole = "", part] = String(Math.round(value * 1000) / 1000).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
  return part === undefined ? grouped : `${grouped}${language === "en" ? "." : ","}${part}`;
}

/** Sixty-four signs in two rows of groups that an eye can compare. */
export function hashGroups(hash: string): string {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return `${groups.slice(0, 4).join(" ")}\n${groups.slice(4).join(" ")}`;
}

export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" ");

export const lineValue = ({ value, currency }: ScreenedLine, language: UiLanguage): string =>
  joined(number(value, language), value === undefined ? "" : currency);
