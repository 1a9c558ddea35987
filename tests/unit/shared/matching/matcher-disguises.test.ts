import { describe, expect, test } from "vitest";
import { found, matchOf, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();

describe("look-alike letters", () => {
  test.each([
    ["Latin in Russian, one letter", "микрoсхема", "chips"],
    ["Latin in Russian, all that have one", "микpocxeмa", "chips"],
    ["Latin capitals in Russian", "MИKPOCXEMA", "chips"],
    ["Greek in Russian", "прοцессορ", "processors"],
    ["Kazakh letters in Russian", "прөцессөр", "processors"],
    ["Cyrillic in English", "рrосеssоr", "processors"],
    ["Greek in English", "prοcessοr", "processors"],
    ["a Kazakh letter in English", "miсroсһiр", "chips"],
    ["rare Cyrillic in English", "ԁrone", "multicopters"],
    ["Latin in Kazakh", "көздeуiш oптикалық", "sights"],
    ["two alphabets besides the word's own", "пpοцессор", "processors"],
    ["full width", "ＬＡＴＨＥ", "lathes"],
    ["mathematical letters", "𝗱𝗿𝗼𝗻𝗲", "multicopters"],
    ["a brand in Cyrillic letters", "Ѕаmsung", "brand-electronics:Samsung"],
    ["a brand in Latin letters", "Cамсунг", "brand-electronics:Samsung"],
    ["accents", "dróñe", "multicopters"],
    ["digits", "микр0схема", "chips"],
    ["digits in English", "pr0cess0r", "processors"],
    ["З as 3", "теплови3ор", "sights"],
    ["more digits than letters", "пр0ц3сс0р", "processors"],
    ["digits but for one letter", "147h3", "lathes"],
    ["digits and an ending", "пр0ц3сс0рами", "processors"],
    ["a digit in front", "6лок питания", "power-supplies"],
    ["a digit and a slip", "пр0цесор", "processors"],
    ["accents in a plural", "dŗōnęş", "multicopters"],
    ["digits in a plural", "dr0n35", "multicopters"],
    ["Kazakh letters before a Kazakh ending", "смәртфөндарымен", "smartphones"],
    ["digits before a Kazakh ending", "см4ртф0ндарымен", "smartphones"],
    ["Kazakh letters in a brand", "Сәмсуңғ", "brand-electronics:Samsung"],
    ["a brand in digits", "5am5un6".replace("6", "g"), "brand-electronics:Samsung"],
  ])("%s: %s", (_, text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("are called so in the evidence, and the line carries the flag", () => {
    const screening = screen("микpocxeмa");
    expect(matchOf(screening, "chips")?.evidence[0]).toMatchObject({
      kind: "lookalike",
      token: "микpocxeмa",
    });
    expect(screening.flags).toContain("disguised-letters");
  });

  test("a Kazakh word is no foreign one", () => {
    for (const text of ["соңы", "бөшке", "процессорлық"])
      expect(found(screen(text))).not.toContain("brand-tools:Bosch");
    expect(screen("қырыну станогы 12мкФ").verdict).toBe("clear");
  });

  test("a line in one alphabet at a time is not called disguised", () => {
    expect(screen("микросхема FPGA 5G, станок CNC").flags).not.toContain("disguised-letters");
  });

  test("nor is a Russian word with a Latin model behind it", () => {
    expect(screen("смартфонGalaxy").flags).not.toContain("disguised-letters");
  });
});

describe("letters of far alphabets", () => {
  test.each([
    ["Armenian", "drօոe", "multicopters"],
    ["small capitals in English", "ᴘʀᴏᴄᴇꜱꜱᴏʀ", "processors"],
    ["Coptic and phonetic letters in Russian", "пⲣоцⲉⲥсⲟр", "processors"],
    ["a sign that is no letter", "proc℮ssor", "processors"],
    ["an Abkhaz letter", "процҽссор", "processors"],
  ])("%s: %s", (_, text, category) => {
    expect(found(screen(text))).toEqual([category]);
  });
});

describe("a letter hidden", () => {
  test.each([
    ["процес*ор", "processors"],
    ["проц#ссоры", "processors"],
    ["proces_or", "processors"],
    ["смартф?н", "smartphones"],
    ["смар.фондар", "smartphones"],
  ])("%s", (text, category) => {
    expect(found(screen(text))).toEqual([category]);
  });

  test.each(["процес-ор с", "процес * ор", "12*34567"])("not: %s", (text) => {
    expect(found(screen(text)).filter((id) => id !== "processors")).toEqual([]);
  });

  test("ordinary words with a dot between them hide nothing", () => {
    expect(screen("стол.стул").verdict).toBe("clear");
  });
});

describe("a word half romanised", () => {
  test.each(["процеssor", "procессор", "smartфон"])("%s", (text) => {
    expect(screen(text).verdict).toBe("hit");
  });
});

describe("letters drawn apart", () => {
  test.each([
    ["spaces", "п р о ц е с с о р", "processors"],
    ["dots", "п.р.о.ц.е.с.с.о.р", "processors"],
    ["hyphens", "п-р-о-ц-е-с-с-о-р", "processors"],
    ["underscores", "p_r_o_c_e_s_s_o_r", "processors"],
    ["asterisks", "п*р*о*ц*е*с*с*о*р", "processors"],
    ["slashes", "d/r/o/n/e", "multicopters"],
    ["middle dots", "п·р·о·ц·е·с·с·о·р", "processors"],
    ["dots and hyphens by turns", "п·р-·о·-ц·е·с·с·о·р", "processors"],
    ["unlike words with no gap", "с м а р т ф о н а б в г д", "smartphones"],
    ["two goods with a hyphen", "д.р.о.н-с.м.а.р.т.ф.о.н", "smartphones"],
    [
      "an ending that could be the next word's first letter",
      "с м а р т ф о н а п п а р а т у р а",
      "smartphones",
    ],
    ["two alphabets with no gap", "с м а р т ф о н S o n y", "smartphones"],
    ["bars", "п|р|о|ц|е|с|с|о|р", "processors"],
    ["two spaces between letters", "п  р  о  ц  е  с  с  о  р", "processors"],
    ["zero-width spaces", [..."процессор"].join("\u200b"), "processors"],
    ["soft hyphens", [..."процессор"].join("\u00ad"), "processors"],
    ["word joiners", [..."процессор"].join("\u2060"), "processors"],
    ["no-break spaces", [..."процессор"].join("\u00a0"), "processors"],
    ["thin spaces", [..."процессор"].join("\u2009"), "processors"],
    ["an inflected word", "п р о ц е с с о р ы новые", "processors"],
    ["two words, a wider gap between", "с т а н о к  т о к а р н ы й", "lathes"],
    ["two words, no wider gap between", "с т а н о к т о к а р н ы й", "lathes"],
    ["one word of a term", "с т а н о к токарный", "lathes"],
    ["syllables", "про цес сор", "processors"],
    ["syllables with hyphens", "про-цес-сор", "processors"],
    ["pairs of letters", "пр оц ес со р", "processors"],
    ["Chinese", "集 成 电 路", "chips"],
    ["Chinese with dots", "集·成·电·路", "chips"],
    ["a brand", "S a m s u n g", "brand-electronics:Samsung"],
    ["letters apart and look-alikes", "п p o ц e c c o p", "processors"],
    ["a preposition behind it", "п-р-о-ц-е-с-с-о-р в коробке", "processors"],
    ["a part number with its own hyphens", "S.T.M.3.2.-.F.4.0.7.V.G.T.6", "processors:STMicroelectronics"],
    ["a part number by spaces", "S T M 3 2 F 4 0 7 V G T 6", "processors:STMicroelectronics"],
  ])("%s: %s", (_, text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("the evidence spans the whole of it", () => {
    const text = "новый п р о ц е с с о р!";
    expect(matchOf(screen(text), "processors")?.evidence).toMatchObject([
      { kind: "spaced", token: "п р о ц е с с о р" },
    ]);
  });

  test("a word cut in two", () => {
    expect(found(screen("микро схема"))).toContain("chips");
    expect(found(screen("микро-схемы"))).toContain("chips");
    expect(found(screen("квадро коптер"))).toContain("multicopters");
  });

  test("initials and units are no word", () => {
    expect(screen("Иванов А. Б. В., размер 5 x 3 м").verdict).toBe("clear");
  });
});

describe("words run together", () => {
  test.each([
    ["two terms", "микросхемыипроцессоры", ["chips", "processors"]],
    ["a term of two words", "блокпитания", ["power-supplies"]],
    ["a term of two words in another form", "токарныестанки", ["lathes"]],
    ["with an ordinary word", "новыемикросхемы", ["chips"]],
    ["English", "newmicrochips", ["chips"]],
    ["a brand and a good", "смартфонSamsung", ["smartphones", "brand-electronics:Samsung"]],
    ["a good and a brand of two alphabets", "смартфонSony", ["smartphones", "brand-electronics:Sony"]],
    ["a brand in Cyrillic before a model in Latin", "СамсунгGalaxy", ["brand-electronics:Samsung"]],
    [
      "a brand and a number between two words",
      "смартфонSamsungA556новый",
      ["smartphones", "brand-electronics:Samsung"],
    ],
    ["a long word and an unknown one", "видеокамераQXZ 3060", ["cameras"]],
    ["a brand before a number", "SamsungA556E", ["brand-electronics:Samsung"]],
    ["a long term in an unknown word", "супермикросхемаблок", ["chips"]],
  ])("%s: %s", (_, text, categories) => {
    expect(found(screen(text))).toEqual(expect.arrayContaining(categories));
  });

  test("the pieces are called glued and have spans of their own", () => {
    const text = "микросхемыипроцессоры";
    expect(matchOf(screen(text), "chips")?.evidence).toMatchObject([
      { kind: "glued", token: "микросхемы", span: { start: 0, end: 10 } },
    ]);
    expect(matchOf(screen(text), "processors")?.evidence).toMatchObject([
      { kind: "glued", token: "процессоры", span: { start: 11, end: 21 } },
    ]);
  });
});

describe("spans stay exact, whatever stands inside a word", () => {
  test.each([
    ["a zero-width space between Chinese words", "二手\u200b芯片", "芯片"],
    ["a zero-width space inside a Chinese word", "二手集\u200b成电路", "集\u200b成电路"],
    ["a Chinese word behind one", "\u200b二手\u200b集成电路", "集成电路"],
    ["soft hyphens in words run together", "новые\u00adмикро\u00adсхемы", "микро\u00adсхемы"],
    ["a decomposed letter in words run together", "красныйпроцессор".normalize("NFD"), "процессор"],
    ["letters apart and words run together", "н о в ы й п р о ц е с с о р", "п р о ц е с с о р"],
  ])("%s", (_, text, token) => {
    const quoted = screen(text).matches.flatMap(({ evidence }) => evidence.map((record) => record.token));
    expect(quoted).toContain(token);
  });
});
