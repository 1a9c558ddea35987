import { beforeEach, describe, expect, test } from "vitest";
import { recordDecision } from "../../../../../electron/services/record-decision.ts";
import {
  countDecisions,
  decidingOfficers,
  pageOfDecisions,
} from "../../../../../electron/store/queries/decision-page.ts";
import type { Decision } from "../../../../../shared/schemas/decision.ts";
import { papersSchema } from "../../../../../shared/schemas/inspection.ts";
import {
  type LogFilter,
  type LogSort,
  logFilterSchema,
  NEWEST_FIRST,
} from "../../../../../shared/schemas/log-filter.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../../support/desk.ts";
import { SEES_ALL } from "../../../../support/viewers.ts";

const HOLD: Decision = { kind: "hold", reason: "listed-goods", note: "" };
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
    lines: lines("无人机电池 20个", 'Клей "Момент" 50% скидка', "дрон"),
    decision: HOLD,
  },
];

let desk: TestDesk;
beforeEach(async () => {
  desk = testDesk();
  setUp(desk);
  for (const [index, { papers, ...truck }] of TRUCKS.entries()) {
    desk.setClock(`2026-11-23T0${7 + index}:00:00.000Z`);
    await recordDecision(
      desk,
      evidenceByWord(),
      decisionRequest(desk, { papers: papersSchema.parse(papers), ...truck }),
    );
  }
});

const listed = (filter: Partial<LogFilter>, sort: LogSort = NEWEST_FIRST): string[] =>
  pageOfDecisions(
    desk.db,
    { filter: logFilterSchema.parse(filter), sort, viewer: SEES_ALL },
    { offset: 0, limit: 10 },
  ).map(({ plate }) => plate);
const plates = (text: string): string[] => listed({ text });
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

test("from a moment on, and before one, with words and without", () => {
  expect(listed({ since: "2026-11-23T08:00:00.000Z" })).toEqual([second]);
  expect(listed({ text: "ахметов", since: "2026-11-23T08:00:00.001Z" })).toEqual([]);
  expect(listed({ until: "2026-11-23T08:00:00.000Z" })).toEqual([first]);
  expect(
    listed({ text: "ахметов", since: "2026-11-23T07:00:00.000Z", until: "2026-11-23T08:00:00.000Z" }),
  ).toEqual([first]);
});

describe("only those that were decided", () => {
  test("so", () => {
    expect(listed({ decisions: ["hold"] })).toEqual([second]);
    expect(listed({ decisions: ["hold", "release"] })).toEqual([second, first]);
    expect(listed({ decisions: [] })).toEqual([]);
    expect(listed({ text: "момент", decisions: ["release"] })).toEqual([]);
  });

  test("with such lines", () => {
    expect(listed({ verdicts: ["clear"] })).toEqual([first]);
    expect(listed({ verdicts: ["hit"] })).toEqual([second]);
  });

  test("by one officer", () => {
    expect(listed({ officer: "Ахметов А." })).toEqual([second, first]);
    expect(listed({ officer: "Ахметов" })).toEqual([]);
    expect(decidingOfficers(desk.db)).toEqual(["Ахметов А."]);
  });

  test("as a release in spite of a match", async () => {
    expect(listed({ overridden: true })).toEqual([]);
    const override = { kind: "release", reason: "override", note: "по рапорту" } as const;
    await recordDecision(
      desk,
      evidenceByWord(),
      decisionRequest(desk, { lines: lines("дрон"), decision: override }),
    );
    expect(listed({ overridden: true })).toEqual(["А 123 ВС 77"]);
  });
});

test.each([
  ["time", first],
  ["plate", second],
  ["carrier", second],
  ["consignee", first],
  ["hits", first],
] as const)("in the order of %s, with words and without", (by, least) => {
  const most = least === first ? second : first;
  for (const text of ["", "ахметов"]) {
    expect(listed({ text }, { by, descending: false })).toEqual([least, most]);
    expect(listed({ text }, { by, descending: true })).toEqual([most, least]);
  }
});

test("in pages, and the number of all", () => {
  for (const text of ["", "ахметов"]) {
    const filter = logFilterSchema.parse({ text });
    const page = pageOfDecisions(
      desk.db,
      { filter, sort: NEWEST_FIRST, viewer: SEES_ALL },
      { offset: 1, limit: 1 },
    );
    expect(page.map(({ plate }) => plate)).toEqual([first]);
    expect(countDecisions(desk.db, filter, SEES_ALL)).toBe(2);
    expect(countDecisions(desk.db, { ...filter, decisions: ["hold"] }, SEES_ALL)).toBe(1);
  }
});
