import { beforeEach, describe, expect, test } from "vitest";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { searchLog } from "../../../../electron/services/search-log.ts";
import { papersSchema } from "../../../../shared/schemas/inspection.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";

const TRUCKS = [
  {
    papers: {
      plate: "А 123 ВС 77",
      trailerPlate: "AB 4567 77",
      carrier: "ТОО «Алтын Жол»",
      consignor: "Guangzhou Hongda",
      consignee: "ООО Ромашка",
      driver: "Сергей Ёлкин",
    },
    lines: [{ id: "1", description: "Обои виниловые", hs: "4814200000" }],
  },
  {
    papers: {
      plate: "777 ABC 01",
      carrier: "ИП Сейітқали",
      consignee: "ТОО Құрылыс",
      driver: "Нұрлан Әбдіров",
    },
    lines: lines("无人机电池 20个", 'Клей "Момент" 50% скидка'),
  },
];

let desk: TestDesk;
beforeEach(async () => {
  desk = testDesk();
  setUp(desk);
  for (const [index, { papers, lines }] of TRUCKS.entries()) {
    desk.setClock(`2026-11-23T0${7 + index}:00:00.000Z`);
    await recordDecision(
      desk,
      evidenceByWord(),
      decisionRequest(desk, { papers: papersSchema.parse(papers), lines }),
    );
  }
});

const plates = (text: string, since?: string): string[] =>
  searchLog(desk.db, { text, since, offset: 0, limit: 10 }).rows.map((row) => row.plate);
const [first, second] = ["А 123 ВС 77", "777 ABC 01"];

describe("a truck is found by", () => {
  test.each([
    ["its plate as written", "А 123 ВС 77"],
    ["its plate without spaces", "А123ВС77"],
    ["its plate in Latin letters", "A123BC77"],
    ["its plate in lower case, in both alphabets", "а123bс"],
    ["the beginning of its plate", "A12"],
    ["the digits of its plate", "123"],
    ["the end of its plate", "ВС 77"],
    ["its trailer", "ав4567"],
    ["a beginning of its carrier", "алтын"],
    ["its consignee", "ромаш"],
    ["its consignor", "hongda"],
    ["its driver, ё or е", "елкин"],
    ["its goods", "обои винил"],
    ["a code of its goods", "48142"],
    ["words of different papers, in any order", "ромашка 123 сергей"],
  ])("%s: %s", (_, text) => {
    expect(plates(text)).toEqual([first]);
  });

  test.each([
    ["Kazakh letters", "құрылыс нұрлан"],
    ["Chinese in the middle of a name", "电池"],
    ["a word in quotes", '"момент"'],
    ["a sign that the search has a meaning for", "50%"],
  ])("%s: %s", (_, text) => {
    expect(plates(text)).toEqual([second]);
  });

  test("the officer who decided", () => {
    expect(plates("ахметов")).toEqual([second, first]);
  });
});

test("every word must be found; the middle of a word is none", () => {
  expect(plates("ромашка нұрлан")).toEqual([]);
  expect(plates("машка")).toEqual([]);
  expect(plates("池电")).toEqual([]);
});

test.each(["", "   ", "—", "***"])("without words (%j) all are listed, the last one first", (text) => {
  expect(plates(text)).toEqual([second, first]);
});

test.each([
  '"',
  "a AND b",
  "plate:x",
  "(",
  "NEAR(a b)",
  "\u0000",
  "😀",
  "a\u0000b",
  "-",
  "^a",
  "{plate} : x",
  "\ud800",
])("%j is text like any other", (text) => {
  expect(() => plates(text)).not.toThrow();
});

test("since a moment, in pages, with the number of all", () => {
  expect(plates("", "2026-11-23T08:00:00.000Z")).toEqual([second]);
  expect(plates("ахметов", "2026-11-23T08:00:00.001Z")).toEqual([]);
  const page = searchLog(desk.db, { text: "ахметов", offset: 1, limit: 1 });
  expect(page).toMatchObject({ total: 2, rows: [{ plate: first }] });
  expect(searchLog(desk.db, { text: "", offset: 0, limit: 1 })).toMatchObject({
    total: 2,
    rows: [{ plate: second }],
  });
});
