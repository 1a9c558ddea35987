import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readLines } from "../../../../electron/importing/read-lines.ts";
import { importResultSchema } from "../../../../shared/schemas/import.ts";
import { sheetRow, workbook, zip } from "../../../support/zip.ts";

const read = async (bytes: Uint8Array) => importResultSchema.parse(await readLines(bytes, "test.xlsx"));
const refused = async (bytes: Uint8Array, code: string) =>
  expect(readLines(bytes, "test.xlsx")).rejects.toMatchObject({ code });
const HEADER = sheetRow(1, ["Наименование", "Код ТН ВЭД", "Кол-во", "Вес нетто, кг"]);

test("a workbook as a spreadsheet writes it", async () => {
  const bytes = await writeXlsxFile([
    ["№", "Наименование товара", "Код ТН ВЭД", "Кол-во", "Дата", "Лицензия"],
    [
      1,
      "Обои «Люкс»",
      "0106190090",
      12.5,
      { value: new Date("2026-11-23"), type: Date, format: "dd.mm.yyyy" },
      true,
    ],
    [2, "Клей", { value: 3506100000, type: Number }, 3, null, null],
  ]).toBuffer();
  const result = await read(bytes);
  expect(result).toMatchObject({ encoding: "xlsx", headerRow: 1, errors: [] });
  expect(result.lines).toEqual([
    { id: "1", description: "Обои «Люкс»", hs: "0106190090", quantity: 12.5 },
    { id: "2", description: "Клей", hs: "3506100000", quantity: 3 },
  ]);
  expect(result.preview[0]?.slice(4)).toEqual(["2026-11-23", "true"]);
});

test("codes come with all their digits, numbers without what arithmetic left on them", async () => {
  const rows = [
    sheetRow(2, [
      "обои",
      { number: "8542310000" },
      { number: "0.30000000000000004" },
      { number: "12.300000000000001" },
    ]),
    sheetRow(3, ["клей", { number: "8.54231E9" }, { number: "1E-3" }, { number: "100" }]),
    sheetRow(4, ["дрон", "8.54E+09", { number: "5" }, { number: "-1" }]),
  ];
  const result = await read(workbook([HEADER + rows.join("")]));
  expect(result.lines).toEqual([
    { id: "2", description: "обои", hs: "8542310000", quantity: 0.3, weightKg: 12.3 },
    { id: "3", description: "клей", hs: "8542310000", quantity: 0.001, weightKg: 100 },
    { id: "4", description: "дрон", quantity: 5 },
  ]);
  expect(result.errors).toMatchObject([
    { row: 4, field: "hs", problem: "code-unreadable", value: "8.54E+09" },
    { row: 4, field: "weightKg", problem: "number-negative" },
  ]);
});

test("rows have the numbers that the spreadsheet shows, gaps between them or not", async () => {
  const result = await read(
    workbook([`${sheetRow(3, ["Наименование", "Кол-во"])}${sheetRow(7, ["обои", "x"])}`]),
  );
  expect(result).toMatchObject({ headerRow: 3, lines: [{ id: "7" }], errors: [{ row: 7 }] });
});

test("the first sheet with anything in it is read", async () => {
  const result = await read(
    workbook(["", sheetRow(1, ["  "]), HEADER + sheetRow(2, ["обои"]), sheetRow(1, ["other"])]),
  );
  expect(result.lines).toEqual([{ id: "2", description: "обои" }]);
});

test("a workbook with nothing in it is empty", async () => {
  await refused(workbook(["", ""]), "file-empty");
});

describe("is refused as unreadable", () => {
  const whole = workbook([HEADER + sheetRow(2, ["обои"])]);
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  test.each([
    ["a workbook cut off", whole.subarray(0, whole.length - 200)],
    [
      "a workbook whose sheet is broken",
      whole.map((byte, index) => (index > 700 && index < 760 ? byte ^ 0xff : byte)),
    ],
    ["a workbook of which one letter was changed on the way", withOtherChecksum(whole)],
    ["the letters PK and no more", Buffer.from("PK")],
    ["an .xls, or an encrypted workbook: both are OLE files", Buffer.from([...ole, ...Buffer.alloc(600)])],
    ["an archive of something else", zip([{ name: "word/document.xml", content: "<w/>" }])],
    [
      "an archive whose files have a password",
      zip([{ name: "xl/workbook.xml", content: "<w/>", encrypted: true }]),
    ],
    ["XML that is none", workbook(["<row r='1'><c r='A1' t='inlineStr'><is><t>обои</is>"])],
    ["a cell in a place that no sheet has", workbook(['<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'])],
    ["a row beyond the last of any sheet", workbook(['<row r="9999999"></row>'])],
    [
      "a directory that lies about a size",
      workbook([HEADER], [{ name: "xl/theme.xml", content: "x", claimedSize: 4_000_000_000 }]),
    ],
  ])("%s", async (_, bytes) => {
    await refused(bytes, "file-unreadable");
  });
});

describe("is refused as too large", () => {
  test("a file of some kilobytes that unpacks to hundreds of megabytes", async () => {
    const bomb = workbook([HEADER], [{ name: "xl/sharedStrings.xml", content: Buffer.alloc(200_000_000) }]);
    expect(bomb.length).toBeLessThan(300_000);
    await refused(bomb, "file-too-large");
  });

  test("many files that are large only together", async () => {
    const parts = [1, 2, 3].map((number) => ({
      name: `xl/part${number}.xml`,
      content: Buffer.alloc(30_000_000),
    }));
    await refused(workbook([HEADER], parts), "file-too-large");
  });

  test("two cells with billions of empty ones between them", async () => {
    await refused(
      workbook(['<row r="1"><c r="XFD1"><v>1</v></c></row><row r="99999"><c r="A99999"><v>1</v></c></row>']),
      "file-too-large",
    );
  });
});

test("empty rows to the end of the sheet, as some programs write them, are no hindrance", async () => {
  const empty = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
  const styles = { name: "xl/styles.xml", content: "<styleSheet><cellXfs><xf/></cellXfs></styleSheet>" };
  expect(
    (await read(workbook([HEADER + sheetRow(2, ["обои"]) + empty.replace(' s="0"', "")], [styles]))).lines,
  ).toHaveLength(1);
});

/** The same content under the checksum of another: what a flipped bit in it comes to. */
function withOtherChecksum(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  const last = changed.lastIndexOf("PK\x01\x02");
  changed.writeUInt8(changed.readUInt8(last + 16) ^ 1, last + 16);
  return changed;
}
