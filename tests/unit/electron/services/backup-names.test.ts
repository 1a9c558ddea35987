import { expect, test } from "vitest";
import {
  backupName,
  backupStation,
  backupTime,
  expiredBackups,
  expiredReplaced,
  isBackupDue,
} from "../../../../electron/services/backup-names.ts";

const STATION = "01KAQ00000000000000000000S";
const at = (time: string): string => backupName(new Date(time), STATION);
const NOW = new Date("2026-11-23T18:00:00.000Z");
const daily = (days: number): string[] =>
  Array.from({ length: days }, (_, day) =>
    backupName(new Date(Date.UTC(2026, 10, 23, 6) - day * 86_400_000), STATION),
  );

test("a name says when and whose, and is read back; another file's name is nobody's backup", () => {
  const time = new Date("2026-11-23T06:07:08.000Z");
  const name = backupName(time, STATION);
  expect(name).toBe(`beket-2026-11-23T060708Z-${STATION}.sqlite`);
  expect([backupTime(name), backupStation(name)]).toEqual([time, STATION]);
  const older = "beket-2026-11-23T060708Z.sqlite";
  expect([backupTime(older), backupStation(older)]).toEqual([time, undefined]);
  expect(
    ["beket.sqlite", "beket-2026-11-23T060708Z.sqlite.new", "beket-2026-99-23T060708Z.sqlite"].map(
      backupTime,
    ),
  ).toEqual([undefined, undefined, undefined]);
});

test("of a hundred days the last seven stay, and the last day of each of the four last weeks", () => {
  const names = daily(100);
  const expired = new Set(expiredBackups(names, NOW));
  const kept = names.filter((name) => !expired.has(name)).map((name) => name.slice(6, 16));
  expect(kept).toEqual([
    "2026-11-23",
    "2026-11-22",
    "2026-11-21",
    "2026-11-20",
    "2026-11-19",
    "2026-11-18",
    "2026-11-17",
    "2026-11-15",
    "2026-11-08",
  ]);
});

test("of one day the newest stays", () => {
  const [morning, noon] = [at("2026-11-23T06:00:00Z"), at("2026-11-23T12:00:00Z")];
  expect(expiredBackups([noon, morning], NOW)).toEqual([morning]);
});

test("years of rest lose nothing, and other files are never named", () => {
  const rare = ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"].map((day) => at(`${day}T00:00:00Z`));
  expect(expiredBackups([...rare, "letter.txt", "beket.sqlite", "beket-replaced.sqlite"], NOW)).toEqual([]);
});

test("under a clock set back the one just made stays, and those of the days to come stay too", () => {
  const [older, made] = [at("2020-01-01T00:00:00Z"), at("2020-01-01T09:00:00Z")];
  const names = [...daily(9), older, made];
  expect(expiredBackups(names, new Date("2020-01-01T09:00:00.500Z"))).toEqual([older]);
});

test("one of a day that a clock was wrongly set to takes no right day's place", () => {
  const wrong = Array.from({ length: 9 }, (_, day) => at(`2036-01-0${day + 1}T00:00:00Z`));
  expect(expiredBackups([...wrong, ...daily(7)], NOW)).toEqual([]);
});

test("due after a day, and when the clock stands before the last one", () => {
  const last = new Date("2026-11-22T06:00:00Z");
  expect(isBackupDue(last, new Date("2026-11-23T05:59:59Z"))).toBe(false);
  expect(isBackupDue(last, new Date("2026-11-23T06:00:00Z"))).toBe(true);
  expect(isBackupDue(last, new Date("2026-11-22T05:59:59Z"))).toBe(true);
});

test("databases that a restore put aside go after thirty days with what is beside them, the last one never", () => {
  const old = ["beket-replaced-2026-01-05T060000Z.sqlite", "beket-replaced-2026-01-05T060000Z.sqlite-wal"];
  const rest = ["beket-replaced-2026-03-01T060000Z.sqlite", "beket.sqlite", "beket-replaced-by-hand.sqlite"];
  const later = new Date("2026-11-23T06:00:00.000Z");
  expect(expiredReplaced([...old, ...rest], later)).toEqual(old);
  expect(expiredReplaced([...old, ...rest], new Date("2026-02-01T06:00:00.000Z"))).toEqual([]);
  expect(expiredReplaced(old, later)).toEqual([]);
  expect(expiredReplaced(rest, later)).toEqual([]);
});
