import { expect, test } from "vitest";
import { contract } from "../../../../shared/contract/contract.ts";
import { plainText } from "../../../../shared/schemas/plain-text.ts";

/** A plate in which signs are hidden that turn the text, have no width, or end the line. */
const HIDDEN = "\u202eА 12\u200b3\u2066 В\u00adС\ufeff 77\u0000\n";

test("what is not seen is not in it; what is seen stays in every script", () => {
  expect(plainText(HIDDEN)).toBe("А 123 ВС 77 ");
  for (const text of ["А 123 ВС 77", "新A12345挂", "Әбдіров Ё.-Ү. «Жол»", "n° 5, № 7/2", "‰ 😀"])
    expect(plainText(text)).toBe(text);
});

test("no channel takes papers with what is not seen", () => {
  const inspection = {
    id: "01KAQ00000000000000000000A",
    startedAt: "2026-11-23T06:00:00.000Z",
    papers: { plate: HIDDEN, driver: "Иван\u202eвонавИ" },
    lines: [],
  };
  const papers = { plate: "А 123 ВС 77 ", driver: "ИванвонавИ" };
  const decision = { kind: "release", reason: "nothing-listed", note: "" };
  expect(contract["draft.save"].request.parse(inspection)).toMatchObject({ papers });
  expect(contract["truck.settle"].request.parse({ inspection, source: { how: "typed" } })).toMatchObject({
    inspection: { papers },
  });
  expect(contract["decision.record"].request.parse({ inspection, decision })).toMatchObject({
    inspection: { papers },
  });
  const registered = { plate: HIDDEN, carrier: "\u200bТОО Жол" };
  expect(contract["queue.register"].request.parse(registered)).toEqual({
    plate: "А 123 ВС 77",
    carrier: "ТОО Жол",
  });
  expect(contract["queue.register"].request.safeParse({ plate: "\u202e\u200b", carrier: "" }).success).toBe(
    false,
  );
});
