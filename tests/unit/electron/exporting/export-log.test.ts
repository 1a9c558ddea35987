import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, expect, test } from "vitest";
import { exportLog } from "../../../../electron/exporting/export-log.ts";
import { xlsxOf } from "../../../../electron/exporting/write-xlsx.ts";
import { sha256OfFile } from "../../../../electron/services/make-backup.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { type LogFilter, NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { exportWords } from "../../../support/export-words.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

const CARRIERS = ["ТОО «Алтын Жол»", '=HYPERLINK("x")', "a;b\nc & <d> \u0001😀"];

let desk: TestDesk;
beforeEach(async () => {
  desk = testDesk();
  setUp(desk);
  for (const carrier of CARRIERS) {
    const papers = { ...decisionRequest(desk).inspection.papers, carrier };
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { papers }));
  }
});

async function exported(format: "xlsx" | "csv", filter: Partial<LogFilter> = {}) {
  const file = path.join(desk.folder, `log.${format}`);
  const request = { filter: { text: "", ...filter }, sort: NEWEST_FIRST, format, words: exportWords() };
  const result = await exportLog(desk.db, { what: request, viewer: SEES_ALL, file }, () => {});
  expect(result.sha256).toBe(await sha256OfFile(file));
  return { file, rows: result.rows };
}

test("a CSV file is read by a Russian spreadsheet: mark, semicolons, no formula of a stranger's", async () => {
  const { file, rows } = await exported("csv");
  const text = readFileSync(file, "utf8");
  expect(text.startsWith("\ufeffстолбец sequence;столбец decidedAt;столбец plate;")).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect([errors, rows, data.length]).toEqual([[], 3, 4]);
  expect(data.slice(1).map((row) => row[3])).toEqual([CARRIERS[2], `'${CARRIERS[1]}`, CARRIERS[0]]);
  expect(data[1]?.slice(6, 9)).toEqual(["решение release", "причина nothing-listed", "проверка clear"]);
});

test("a workbook holds texts as texts, numbers as numbers, and moments as moments", async () => {
  const { file, rows } = await exported("xlsx");
  expect(rows).toBe(3);
  const [sheet] = await readXlsxFile(file);
  const [head, first, second] = sheet?.data ?? [];
  expect(sheet?.data).toHaveLength(4);
  expect(head?.slice(0, 2)).toEqual(["столбец sequence", "столбец decidedAt"]);
  expect(first?.[0]).toBe(5);
  expect(first?.[1]).toBeInstanceOf(Date);
  expect(first?.[3]).toBe("a;b\nc & <d> \ufffd😀");
  expect(second?.[3]).toBe(CARRIERS[1]);
});

test("only what the filter lets through", async () => {
  expect((await exported("csv", { text: "алтын" })).rows).toBe(1);
  const { file, rows } = await exported("xlsx", { text: "вертолёт" });
  const [sheet] = await readXlsxFile(file);
  expect([rows, sheet?.data.length]).toEqual([0, 1]);
});

test("more rows than a sheet takes go on in the next, none lost and none twice", async () => {
  const rows = Array.from({ length: 25 }, (_, index) => [index + 1]);
  const stream = xlsxOf({ title: "Журнал", head: ["№"], rows, total: rows.length, rowsOfASheet: 11 });
  const sheets = await readXlsxFile(Buffer.concat(await stream.toArray()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Журнал 1", "Журнал 2", "Журнал 3"]);
  expect(sheets.flatMap(({ data }) => data.slice(1))).toEqual(rows);
});
