import { describe, expect, test } from "vitest";
import { readLines } from "../../../../electron/importing/read-lines.ts";
import { importResultSchema } from "../../../../shared/schemas/import.ts";

const read = async (text: string) => importResultSchema.parse(await readLines(Buffer.from(text), "test.csv"));
const descriptions = async (text: string) => (await read(text)).lines.map((line) => line.description);

describe("codes stay text", () => {
  test.each(["0106190090", "8542.32", "8542 32 900 0", "10619009", "85"])("%s", async (code) => {
    expect((await read(`описание;код\nобои;${code}\n`)).lines).toMatchObject([{ hs: code }]);
  });

  test.each(["8.54E+09", "8,54E+09", "8E9", "нет кода", "1".repeat(41)])(
    "%s can not be read, and the line is kept",
    async (code) => {
      const { lines, errors } = await read(`описание;код\nобои;${code}\n`);
      expect(lines).toEqual([{ id: "2", description: "обои" }]);
      expect(errors).toEqual([{ row: 2, field: "hs", problem: "code-unreadable", value: code }]);
    },
  );

  test("a dash is no code and no fault", async () => {
    expect(await read("описание;код;кол-во\nобои;-;—\n")).toMatchObject({
      lines: [{ description: "обои" }],
      errors: [],
    });
  });
});

describe("numbers", () => {
  test("that can not be read or are negative are named, and the line is kept without them", async () => {
    const { lines, errors } = await read("описание;кол-во;вес;стоимость\nобои;много;12 мест;-5\n");
    expect(lines).toEqual([{ id: "2", description: "обои" }]);
    expect(errors).toEqual([
      { row: 2, field: "quantity", problem: "number-unreadable", value: "много" },
      { row: 2, field: "weightKg", problem: "number-unreadable", value: "12 мест" },
      { row: 2, field: "value", problem: "number-negative", value: "-5" },
    ]);
  });

  test("with their unit give both", async () => {
    const { lines } = await read("описание;кол-во;вес\nобои;12 шт;1,5 т\n");
    expect(lines).toEqual([{ id: "2", description: "обои", quantity: 12, unit: "шт", weightKg: 1500 }]);
  });

  test("of an American file have commas between thousands", async () => {
    const { lines } = await read("description;quantity;weight\nbolts;1,234;12.50\n");
    expect(lines).toMatchObject([{ quantity: 1234, weightKg: 12.5 }]);
  });
});

describe("rows that are no goods", () => {
  test("are left out: empty ones, sums, and what stands below a sum", async () => {
    const text =
      "№;Наименование;Код;Сумма\n1;обои;4814;5\n;;;\n;Итого:;;5\n2;клей;3506;7\nВсего;;;12\n;Всего наименований 2, на сумму 12;;\nДиректор;;;Иванов\n";
    expect(await read(text)).toMatchObject({
      lines: [{ description: "обои" }, { description: "клей" }],
      errors: [],
    });
  });

  test.each([
    "Итого",
    "ИТОГО по инвойсу",
    "Всего:",
    "Total",
    "Grand total:",
    "TOTAL AMOUNT",
    "Барлығы",
    "合计",
    "Total net weight",
  ])("%s", async (label) => {
    expect(await descriptions(`описание;сумма\nобои;5\n${label};5\n`)).toEqual(["обои"]);
  });

  test.each([
    "Total Quartz 9000 5W40 масло",
    "Итоговый прибор",
    "Жалпы мақсаттағы шам",
    "Totally Spies кукла",
  ])("%s is a good", async (name) => {
    expect(await descriptions(`описание;сумма\n${name};5\n`)).toEqual([name]);
  });
});

describe("a row without a description", () => {
  test("is named and left out, unless its code can be screened", async () => {
    const { lines, errors } = await read("№;описание;код;кол-во\n1;;8542310000;5\n2;;;7\n3;клей;3506;1\n");
    expect(lines).toEqual([
      { id: "1", description: "", hs: "8542310000", quantity: 5 },
      { id: "3", description: "клей", hs: "3506", quantity: 1 },
    ]);
    expect(errors).toEqual([
      { row: 2, field: "description", problem: "description-missing", value: "1 · 8542310000 · 5" },
      { row: 3, field: "description", problem: "description-missing", value: "2 · 7" },
    ]);
  });

  test("because it ends before that column is told from one that is empty there", async () => {
    const { errors } = await read("код;кол-во;описание\n4814;5;обои\nx;5\n");
    expect(errors).toMatchObject([
      { row: 3, problem: "code-unreadable" },
      { row: 3, problem: "too-few-columns" },
    ]);
  });
});
