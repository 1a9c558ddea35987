import { describe, expect, test } from "vitest";
import { type TruckFacts, truckFlags } from "../../../../shared/rules/truck-flags.ts";
import { papersSchema } from "../../../../shared/schemas/inspection.ts";

type Line = TruckFacts["lines"][number];

const line = (changes: Partial<Line> = {}): Line => ({
  id: "1",
  description: "обои",
  verdict: "clear",
  flags: [],
  ...changes,
});

const flags = (papers: Partial<TruckFacts["papers"]>, lines: Line[] = [line()], papersReplaced = false) =>
  truckFlags({ papers: papersSchema.parse({ consignee: "ООО Ромашка", ...papers }), lines, papersReplaced });

test("papers in order raise nothing", () => {
  const papers = { origin: "Китай, Гуанчжоу", destination: "Россия, Омск" };
  const lines = [line({ origin: "CN", quantity: 100, unit: "кг", weightKg: 104 })];
  expect(flags(papers, lines)).toEqual([]);
  expect(truckFlags({ papers: papersSchema.parse({}), lines: [], papersReplaced: false })).toEqual([]);
});

describe("a forwarder as the consignee", () => {
  test.each([
    "ООО «Сибирь Логистик»",
    "ТОО Транспортно-экспедиторская компания",
    "ЖШС Жүк тасымалы",
    "Global Freight Forwarding LLC",
    "Silk Cargo",
    "广州货运有限公司",
  ])("%s", (consignee) => expect(flags({ consignee })).toEqual(["forwarder-consignee"]));

  test.each(["ООО Транзистор", "ООО Каргополье", "ИП Логинов", "ТОО Транспорт"])("not %s", (consignee) =>
    expect(flags({ consignee })).toEqual([]),
  );
});

describe("a route that makes no sense", () => {
  test("ends where it began", () => {
    expect(flags({ origin: "Россия, Казань", destination: "РФ, Омск" })).toEqual(["senseless-route"]);
    expect(flags({ origin: "Қытай", destination: "China, Xi'an" })).toEqual(["senseless-route"]);
  });

  test("brings most goods to where they were made", () => {
    const made = (...origins: string[]) => origins.map((origin, id) => line({ id: String(id), origin }));
    const papers = { origin: "Казахстан", destination: "Китай" };
    expect(flags(papers, made("CN", "Китай", "KZ"))).toEqual(["senseless-route"]);
    expect(flags(papers, made("CN", "KZ"))).toEqual([]);
  });

  test("is not guessed from places of no known country, or of two", () => {
    expect(flags({ origin: "Омск", destination: "Омск" })).toEqual([]);
    expect(flags({ origin: "Китай", destination: "Китай — Россия" })).toEqual([]);
  });
});

describe("weights that do not fit", () => {
  test("net over gross", () => {
    expect(flags({}, [line({ quantity: 2, unit: "т", weightKg: 1_500 })])).toEqual(["weights-differ"]);
    expect(flags({}, [line({ quantity: 2_000, unit: "шт", weightKg: 1_500 })])).toEqual([]);
  });
  test("goods without weight", () => {
    expect(flags({}, [line({ quantity: 5, weightKg: 0 })])).toEqual(["weights-differ"]);
  });
  test("more than a truck can carry", () => {
    const heavy = [line({ weightKg: 30_000 }), line({ id: "2", weightKg: 15_000 })];
    expect(flags({}, heavy)).toEqual(["weights-differ"]);
    expect(flags({}, heavy.slice(0, 1))).toEqual([]);
  });
});

test("listed goods need an end user, others do not", () => {
  expect(flags({ consignee: " " }, [line({ verdict: "hit" })])).toEqual(["end-user-missing"]);
  expect(flags({ consignee: "" }, [line({ flags: ["listed-code"] })])).toEqual(["end-user-missing"]);
  expect(flags({ consignee: "" })).toEqual([]);
});

test("papers that became others are told, in the order of the schema", () => {
  expect(flags({ consignee: "Silk Cargo" }, [line({ weightKg: 50_000 })], true)).toEqual([
    "forwarder-consignee",
    "papers-replaced",
    "weights-differ",
  ]);
});
