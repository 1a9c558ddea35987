import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readLines } from "../../../../electron/importing/read-lines.ts";
import { importResultSchema } from "../../../../shared/schemas/import.ts";
import { MAX_DESCRIPTION } from "../../../../shared/schemas/line.ts";
import { encoders } from "../../../support/encodings.ts";

const bytes = (text: string): Uint8Array => encoders["utf-8"](text);
const read = async (text: string) => importResultSchema.parse(await readLines(bytes(text), "test.csv"));
const descriptions = async (text: string) => (await read(text)).lines.map((line) => line.description);

describe("an ordinary file", () => {
  const rows = [
    [
      "№",
      "Наименование товара",
      "Код ТН ВЭД",
      "Кол-во",
      "Ед. изм.",
      "Вес нетто, кг",
      "Стоимость",
      "Валюта",
      "Страна происхождения",
    ],
    ["1", "Обои флизелиновые, 1,06×10 м", "4814200000", "640", "рул", "1472,5", "5120,00", "USD", "Китай"],
    ["2", "Клей «Момент»", "3506 10 000 0", "12", "шт", "6", "30", "USD", "Россия"],
  ];
  const quoted = (cell: string, separator: string) => (cell.includes(separator) ? `"${cell}"` : cell);
  const asText = (separator: string, lineEnd = "\r\n") =>
    rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join(lineEnd) + lineEnd;
  const expected = [
    {
      id: "1",
      description: "Обои флизелиновые, 1,06×10 м",
      hs: "4814200000",
      quantity: 640,
      unit: "рул",
      weightKg: 1472.5,
      value: 5120,
      currency: "USD",
      origin: "Китай",
    },
    {
      id: "2",
      description: "Клей «Момент»",
      hs: "3506 10 000 0",
      quantity: 12,
      unit: "шт",
      weightKg: 6,
      value: 30,
      currency: "USD",
      origin: "Россия",
    },
  ];

  test.each([";", ",", "\t"] as const)("with %j between its cells", async (separator) => {
    const result = await read(asText(separator));
    expect(result).toMatchObject({
      separator,
      headerRow: 1,
      columns: rows[0],
      preview: rows.slice(1),
      errors: [],
    });
    expect(result.lines).toEqual(expected);
  });

  test.each(["\n", "\r", "\r\n"])("with lines that end in %j", async (lineEnd) => {
    expect((await read(asText(";", lineEnd))).lines).toEqual(expected);
  });

  test.each(["utf-8", "utf-16le", "utf-16be", "windows-1251"] as const)("in %s", async (encoding) => {
    const cyrillic = asText(";").replace("×", "х");
    const result = await readLines(encoders[encoding](cyrillic), "test.csv");
    expect(result.encoding).toBe(encoding);
    expect(result.lines.map(({ id, hs }) => [id, hs])).toEqual(expected.map(({ id, hs }) => [id, hs]));
  });

  test("with lines that end in different ways", async () => {
    expect(await descriptions("description,hs\r\nbolts,7318\nnuts,7318\r\nscrews,7318")).toEqual([
      "bolts",
      "nuts",
      "screws",
    ]);
  });
});

test("the shipped sample manifest is read without a fault", async () => {
  const file = path.resolve(import.meta.dirname, "../../../../resources/samples/manifest.csv");
  const result = await readLines(readFileSync(file), "manifest.csv");
  expect(result.errors).toEqual([]);
  expect(result.lines.length).toBeGreaterThan(5);
  expect(Object.values(result.mapping)).not.toContain(null);
});

describe("the separator", () => {
  test("is the one under which the headings make sense", async () => {
    const result = await read("Наименование, марка;Код ТН ВЭД;Кол-во, шт\nОбои, клей, плинтус;4814;5\n");
    expect(result).toMatchObject({
      separator: ";",
      lines: [{ description: "Обои, клей, плинтус", hs: "4814", quantity: 5 }],
    });
  });

  test("is none where commas are part of the goods' names", async () => {
    const result = await read("обои, клей\nплинтуса, перчатки\nкрестики\n");
    expect(result.separator).toBeUndefined();
    expect(result.lines.map(({ description }) => description)).toEqual([
      "обои, клей",
      "плинтуса, перчатки",
      "крестики",
    ]);
  });

  test("is the one that the file names in its first line, which no spreadsheet shows", async () => {
    const result = await read("sep=;\nописание;кол-во\nобои, клей;x\n");
    expect(result).toMatchObject({
      separator: ";",
      headerRow: 1,
      errors: [{ row: 2, field: "quantity", value: "x" }],
    });
  });
});

describe("quotes", () => {
  test("may hold separators, line ends and quotes", async () => {
    expect(await descriptions('описание;код\n"обои; ""люкс""\nвторая строка";4814\nклей;3506\n')).toEqual([
      'обои; "люкс"\nвторая строка',
      "клей",
    ]);
  });

  test("rows are numbered as the spreadsheet shows them, also below a cell of two lines", async () => {
    expect((await read('описание;кол-во\n"обои\nвиниловые";1\n\nклей;много\n')).errors).toEqual([
      { row: 4, field: "quantity", problem: "number-unreadable", value: "много" },
    ]);
  });

  test("that nothing closes are letters like any other, and nothing is swallowed", async () => {
    expect(
      await descriptions(
        'описание;код\n"Ромашка" ООО обои;4814\nмонитор 24" Dell;8528\n"клей;3506\nплинтус;3925\n',
      ),
    ).toEqual(['"Ромашка" ООО обои', 'монитор 24" Dell', '"клей', "плинтус"]);
  });
});

describe("the header", () => {
  test("is found below a letterhead, and column numbers below it are no goods", async () => {
    const result = await read(
      "ООО «Ромашка»;;\nСпецификация № 5 к договору;;\n\n№;Описание товара;Код\n1;2;3\n1;обои;4814\n2;клей;3506\n",
    );
    expect(result).toMatchObject({
      headerRow: 4,
      lines: [
        { id: "1", description: "обои" },
        { id: "2", description: "клей" },
      ],
    });
  });

  test("may be one word in a file of one column", async () => {
    expect(await read("Наименование\nобои\nклей\n")).toMatchObject({
      headerRow: 1,
      lines: [{ id: "2" }, { id: "3" }],
    });
  });

  test("gives net weight before gross, and total before price", async () => {
    const result = await read("Наименование;Вес брутто;Вес нетто;Цена;Сумма\nобои;12;10;5;50\n");
    expect(result.lines).toEqual([{ id: "2", description: "обои", weightKg: 10, value: 50 }]);
  });

  test("may say unit and currency of its columns", async () => {
    const result = await read("Наименование;Вес, т;Стоимость, USD\nобои;1,2;50\nклей;0,0584;60 EUR\n");
    expect(result.lines).toEqual([
      { id: "2", description: "обои", weightKg: 1200, value: 50, currency: "USD" },
      { id: "3", description: "клей", weightKg: 58.4, value: 60, currency: "EUR" },
    ]);
  });

  test("is not mistaken where there is none: the longest texts are the goods, the digits the code", async () => {
    const result = await read(
      "1;8471300000;Ноутбук Lenovo ThinkPad;5\n2;4814200000;Обои виниловые;100\n3;0106190090;Кролики живые;7\n",
    );
    expect(result).toMatchObject({
      headerRow: 0,
      columns: [],
      mapping: { id: 0, description: 2, hs: 1, quantity: null },
    });
    expect(result.lines).toMatchObject([
      { id: "1", hs: "8471300000" },
      { id: "2" },
      { id: "3", description: "Кролики живые", hs: "0106190090" },
    ]);
  });

  test("may be left out of rows that stand as in the window", async () => {
    const { mapping, lines } = await read(
      [
        "Шприц медицинский;9018311009;400;шт;12,5;96;USD;Китай",
        "Бинт марлевый;3005903100;80;рул;4;;EUR;Китай",
      ].join("\n"),
    );
    expect(mapping).toMatchObject({ quantity: 2, unit: 3, weightKg: 4, value: 5, currency: 6, origin: 7 });
    expect(lines[0]).toMatchObject({ quantity: 400, unit: "шт", weightKg: 12.5, value: 96, currency: "USD" });
  });

  test("that is missing leaves numbers without a unit to the officer", async () => {
    const { mapping } = await read("Шприц медицинский;9018311009;400;12,5\nБинт марлевый;3005903100;80;4");
    expect(mapping).toMatchObject({ quantity: null, weightKg: null });
  });

  test("whose name for the goods is unknown leaves it to the content", async () => {
    const result = await read(
      "Артикул;Характеристика;ТН ВЭД;Кол-во;Вес\nA1;Обои виниловые моющиеся;4814;5;6\n",
    );
    expect(result).toMatchObject({ headerRow: 1, mapping: { description: 1, hs: 2 } });
  });
});

test("a description of a million characters is cut, said to be, and kept", async () => {
  const { lines, errors, preview } = await read(`описание;код\n${"🚁".repeat(500_000)};8806\n`);
  expect(lines[0]?.description.length).toBe(MAX_DESCRIPTION);
  expect(lines[0]?.description.isWellFormed()).toBe(true);
  expect(errors).toEqual([
    { row: 2, field: "description", problem: "description-too-long", value: "🚁".repeat(40) },
  ]);
  expect(preview[0]?.[0]?.length).toBeLessThanOrEqual(200);
});

test("a mapping of the officer's own is followed", async () => {
  const text = "a;b;c\nобои;5;4814\n";
  const none = {
    id: null,
    hs: null,
    quantity: null,
    unit: null,
    weightKg: null,
    value: null,
    currency: null,
    origin: null,
  };
  const result = await readLines(bytes(text), "x.csv", { ...none, description: 0, hs: 2 });
  expect(result.lines).toMatchObject([{ description: "a" }, { description: "обои", hs: "4814" }]);
  await expect(readLines(bytes(text), "x.csv", { ...none, description: null })).rejects.toMatchObject({
    code: "no-description-column",
  });
});

test("five thousand lines come whole", async () => {
  const text = Array.from({ length: 5000 }, (_, index) => `${index};Обои ${index};4814200000;${index}`).join(
    "\n",
  );
  const { lines, errors } = await read(`№;Наименование;ТН ВЭД;Кол-во\n${text}\n`);
  expect(lines).toHaveLength(5000);
  expect(lines.at(-1)).toEqual({ id: "4999", description: "Обои 4999", hs: "4814200000", quantity: 4999 });
  expect(errors).toEqual([]);
});

describe("a file that is no table is refused", () => {
  test.each([
    ["an empty file", "", "file-empty"],
    ["blank lines", "\n ; ;\n\t\n", "file-empty"],
    ["a page", "<html><body><table><tr><td>обои</td></tr></table></body></html>", "file-unreadable"],
    ["a page with a declaration", '\n <!DOCTYPE html><meta charset="utf-8">', "file-unreadable"],
    ["XML", '<?xml version="1.0"?><Workbook/>', "file-unreadable"],
    ["a web archive", "MIME-Version: 1.0\nContent-Type: multipart/related", "file-unreadable"],
    ["a PDF", "%PDF-1.7\n1 0 obj", "file-unreadable"],
    ["numbers alone", "1;2\n3;4\n", "no-description-column"],
    ["a hundred thousand lines and one", "x\n".repeat(100_001), "file-too-large"],
  ])("%s", async (_, text, code) => {
    await expect(readLines(bytes(text), "test.xls")).rejects.toMatchObject({ code });
  });

  test("more bytes than any manifest has", async () => {
    await expect(readLines(Buffer.alloc(32_000_001, 0x61), "test.csv")).rejects.toMatchObject({
      code: "file-too-large",
    });
  });
});
