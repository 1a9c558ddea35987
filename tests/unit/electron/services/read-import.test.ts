import { expect, test } from "vitest";
import { readImport } from "../../../../electron/services/read-import.ts";

const file = (text: string) =>
  ({ kind: "file", name: "test.csv", content: Buffer.from(text).toString("base64") }) as const;
const clipboard = (text: string) => ({ kind: "text", text }) as const;

test("a file's bytes", async () => {
  expect(await readImport(file("описание;код\nобои;4814\n"))).toMatchObject({
    encoding: "utf-8",
    lines: [{ description: "обои", hs: "4814" }],
  });
});

test("rows pasted from a spreadsheet, without headings", async () => {
  const result = await readImport(clipboard("обои виниловые\t4814200000\nклей\t3506100000\n"));
  expect(result).toMatchObject({ encoding: "clipboard", separator: "\t", headerRow: 0 });
  expect(result.lines).toMatchObject([
    { description: "обои виниловые", hs: "4814200000" },
    { description: "клей", hs: "3506100000" },
  ]);
});

test("one pasted column of goods, and one pasted cell, commas and all", async () => {
  expect((await readImport(clipboard("обои, клей\nплинтуса"))).lines).toMatchObject([
    { description: "обои, клей" },
    { description: "плинтуса" },
  ]);
  expect((await readImport(clipboard("Сборный груз: обои, клей, тепловизоры 3 шт"))).lines).toHaveLength(1);
});

test("a table without a column of goods comes back to be mapped by hand", async () => {
  const result = await readImport(file("A;B\n1;2\n3;4\n"));
  expect(result).toMatchObject({
    mapping: { description: null },
    lines: [],
    preview: [
      ["A", "B"],
      ["1", "2"],
      ["3", "4"],
    ],
  });
});

test("more lines than a truck may have are refused", async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => `обои ${index}`).join("\n");
  await expect(readImport(clipboard(`описание\n${rows}`))).rejects.toMatchObject({ code: "file-too-large" });
  await expect(readImport(clipboard(""))).rejects.toMatchObject({ code: "file-empty" });
});
