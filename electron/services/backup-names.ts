import { COMPANIONS } from "../store/database-files.ts";

const NAME = /^beket-(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-([0-9A-HJKMNP-TV-Z]{26}))?\.sqlite$/;
const DAYS = 7;
const WEEKS = 4;
const REPLACED_DAYS = 30;
const DAY = 24 * 60 * 60 * 1_000;
/** A free day and the one after it are nothing to speak of. */
const OVERDUE = 3 * DAY;

/**
 * `beket-2026-11-23T060000Z-01KAQ….sqlite`: read by people, sorted by their names, allowed on every file system.
 * @param station its id: two posts may keep their backups on one stick
 */
export function backupName(time: Date, station: string): string {
  return `beket-${fileTime(time)}-${station}.sqlite`;
}

/** The name of a database that gave its place to a backup. */
export const replacedName = (time: Date): string => `beket-replaced-${fileTime(time)}.sqlite`;

const COMPANION = `(?:${COMPANIONS.join("|")})`;

/** What lies beside the store of a restore: the database before it, and what SQLite had beside that. */
const REPLACED = new RegExp(
  String.raw`^beket-replaced-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.sqlite${COMPANION}?$`,
);

/**
 * Databases that gave their place to a backup and may go: those of more than thirty days ago, but never the last. Of a
 * day that has not come yet none goes: the clock is wrong now, or was then.
 */
export function expiredReplaced(names: readonly string[], now: Date): string[] {
  const found = names.flatMap((name) => {
    const time = replacedTime(name);
    return time === undefined ? [] : [{ name, age: now.getTime() - time }];
  });
  const youngest = Math.min(...found.map(({ age }) => age));
  return found.filter(({ age }) => age > REPLACED_DAYS * DAY && age !== youngest).map(({ name }) => name);
}

function replacedTime(name: string): number | undefined {
  const parts = REPLACED.exec(name);
  if (!parts) return undefined;
  const [, day, hours, minutes, seconds] = parts;
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}.000Z`);
  return Number.isNaN(time) ? undefined : time;
}

const fileTime = (time: Date): string => `${time.toISOString().slice(0, 19).replaceAll(":", "")}Z`;

/** When a backup was made, by its name; `undefined` for a file of somebody else. */
export function backupTime(name: string): Date | undefined {
  const parts = NAME.exec(name);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds] = parts;
  const time = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** Whose a backup is, by its name; `undefined` where that does not say, as of one made before December 2026. */
export const backupStation = (name: string): string | undefined => NAME.exec(name)?.[7];

/**
 * Backups of one station that may go: all but the newest of each of the last seven days and of the last four weeks that
 * have one. Days and weeks without a backup do not count, so that a long rest loses nothing. Those of a day that
 * has not come yet neither count nor go: the clock is wrong now, or was then, and the one just made is to stay.
 */
export function expiredBackups(names: readonly string[], now: Date): string[] {
  const newestFirst = names
    .filter((name) => (backupTime(name)?.getTime() ?? Number.POSITIVE_INFINITY) <= now.getTime())
    .sort()
    .reverse();
  const kept = new Set([
    ...newestOfEach(newestFirst, dayOf).slice(0, DAYS),
    ...newestOfEach(newestFirst, weekOf).slice(0, WEEKS),
  ]);
  return newestFirst.filter((name) => !kept.has(name));
}

/** A backup bears this behind its name until it has been checked, and SQLite may have more beside it. */
export const UNCHECKED = ".new";
const HALF = new RegExp(String.raw`^(.+)\.new${COMPANION}?$`);

/** Half backups of a station, which a kill or a power cut has left; one of the last day may still be under way. */
export function leftHalves(names: readonly string[], station: string, now: Date): string[] {
  return names.filter((name) => {
    const of = HALF.exec(name)?.[1] ?? "";
    const begun = backupTime(of);
    return begun !== undefined && backupStation(of) === station && now.getTime() - begun.getTime() > DAY;
  });
}

/** Due when the last one is older than a day, or of a day that the clock says has not come yet. */
export function isBackupDue(last: Date, now: Date): boolean {
  const age = now.getTime() - last.getTime();
  return age < 0 || age >= DAY;
}

/** So long past its day that somebody has to be told. */
export const isBackupOverdue = (last: Date, now: Date): boolean => now.getTime() - last.getTime() >= OVERDUE;

function newestOfEach(newestFirst: readonly string[], period: (time: number) => number): string[] {
  const newest = new Map<number, string>();
  for (const name of newestFirst) {
    const of = period(backupTime(name)?.getTime() ?? 0);
    if (!newest.has(of)) newest.set(of, name);
  }
  return [...newest.values()];
}

const dayOf = (time: number): number => Math.floor(time / DAY);
/** Weeks begin on Monday; the first day of 1970 was a Thursday. */
const weekOf = (time: number): number => Math.floor((dayOf(time) + 3) / 7);
