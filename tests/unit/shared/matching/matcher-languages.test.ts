import { describe, expect, test } from "vitest";
import { found, matchOf, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();

describe("Russian", () => {
  test.each([
    ["станками токарными", "lathes"],
    ["токарных станков", "lathes"],
    ["интегральным схемам", "chips"],
    ["прицелов оптических", "sights"],
    ["тепловизионными прицелами", "sights"],
    ["квадрокоптерах", "multicopters"],
    ["Ещё: прибо́р — теплови́зор", "sights"],
    ["ПРОЦЕССОР", "processors"],
  ])("%s", (text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("a form of a word is called an inflection", () => {
    expect(matchOf(screen("микросхемами"), "chips")?.evidence[0]?.kind).toBe("inflection");
  });
});

describe("Kazakh", () => {
  test.each([
    ["смартфондар", "smartphones"],
    ["оптикалық көздеуіштер", "sights"],
    ["оптикалық көздеуіштердің", "sights"],
    ["процессорлар 20 дана", "processors"],
    ["токарлық станоктар", "lathes"],
    ["бейнекамералары", "cameras"],
    ["түнгі көру аспаптары", "sights"],
    ["қуат блогы", "power-supplies"],
    ["мойынтіректер", "bearings"],
  ])("%s", (text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("`смартфонсыз` says that there is none", () => {
    expect(screen("смартфонсыз").verdict).toBe("clear");
  });
});

describe("English", () => {
  test.each([
    ["lathes", "lathes"],
    ["CNC lathes, used", "lathes"],
    ["microcontrollers", "processors"],
    ["integrated circuits", "chips"],
    ["power supplies", "power-supplies"],
    ["thermal imagers", "sights"],
    ["cameras", "cameras"],
  ])("%s", (text, category) => {
    expect(found(screen(text))).toContain(category);
  });
});

describe("Chinese", () => {
  test.each([
    ["全新集成电路500个", "chips"],
    ["数控车床一台", "lathes"],
    ["三星手机", "brand-electronics:Samsung"],
    ["无人机电池", "multicopters"],
    ["jichengdianlu 100 pcs", "chips"],
    ["ji cheng dian lu", "chips"],
    ["JI-CHENG-DIAN-LU", "chips"],
    ["wurenji", "multicopters"],
  ])("%s", (text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("卡车床单 (lorry, bed sheets) holds no 车床 (lathe)", () => {
    expect(screen("卡车床单").verdict).toBe("clear");
  });

  test("a term across the boundary of other words is none", () => {
    expect(found(screen("卡车床单 数控车床"))).toEqual(["lathes"]);
    expect(matchOf(screen("卡车床单 数控车床"), "lathes")?.evidence).toMatchObject([{ token: "数控车床" }]);
  });
});

describe("transliteration", () => {
  test.each([
    ["BGN/PCGN", "mikroskhemy", "chips"],
    ["casual х as h", "mikroshemy", "chips"],
    ["casual ы as i", "mikroskhemi", "chips"],
    ["GOST 7.79 B: х as x", "mikrosxemy", "chips"],
    ["GOST 7.79 B: ц as c, ы as y'", "pricel opticheskij", "sights"],
    ["GOST 7.79 B: й as j, ы as y", "stanok tokarnyj", "lathes"],
    ["passport: й as i", "stanok tokarnyi", "lathes"],
    ["BGN/PCGN: й as y, ts", "pritsel opticheskiy", "sights"],
    ["ISO 9: č, š, ž", "optičeskij pricel", "sights"],
    ["scientific: ch for х", "mikroschema", "chips"],
    ["plural adjectives", "tokarnye stanki", "lathes"],
    ["soft sign as an apostrophe", "preobrazovatel' chastoty", "power-supplies"],
    ["soft sign left out", "preobrazovatel chastoty", "power-supplies"],
    ["я as ya, in between", "blok pitaniya", "power-supplies"],
    ["я as ia", "blok pitaniia", "power-supplies"],
    ["я as ja", "blok pitanija", "power-supplies"],
    ["щ as shch", "obrabatyvayushchiy tsentr", "lathes"],
    ["щ as sch, ю as u", "obrabatyvauschiy centr", "lathes"],
    ["щ as shh", "obrabatyvayushhij centr", "lathes"],
    ["ж as j", "plastina rejuschaya", "lathes"],
    ["ж as zh", "plastina rezhushchaya", "lathes"],
    ["an English word in Cyrillic", "микрочип", "chips"],
    ["a brand in Cyrillic not among its spellings", "самсунг", "brand-electronics:Samsung"],
    ["Kazakh in Latin letters", "optikalyq kozdeuish", "sights"],
    ["Kazakh in Latin letters, new alphabet", "optikalyq közdeuış", "sights"],
  ])("%s: %s", (_, text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("is called so", () => {
    expect(matchOf(screen("kvadrokopter"), "multicopters")?.evidence[0]?.kind).toBe("transliteration");
  });
});

describe("misspelt", () => {
  test.each([
    ["a doubled letter lost", "процесор", "processors"],
    ["a letter doubled", "проццессор", "processors"],
    ["a vowel mistaken", "микрасхема", "chips"],
    ["a neighbour on the keyboard", "тепловищор", "sights"],
    ["letters swapped", "квадркооптер", "multicopters"],
    ["a letter dropped", "микроконтролер", "processors"],
    ["two slips in a long word", "квадракоптир", "multicopters"],
    ["English", "procesor", "processors"],
    ["a brand", "Samsyng", "brand-electronics:Samsung"],
  ])("%s: %s", (_, text, category) => {
    expect(found(screen(text))).toContain(category);
  });
});

describe("Chinese words around a term", () => {
  test("say what it is for, not what it is", () => {
    expect(found(screen("手机用保护壳"))).toEqual([]);
    expect(found(screen("手机用保护壳，处理器"))).toEqual(["processors"]);
    expect(found(screen("手机用处理器"))).toContain("processors");
  });
});
