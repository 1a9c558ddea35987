import { describe, expect, test } from "vitest";
import { mentionOf } from "../../../support/context-of-word.ts";

const part = { equips: true } as const;

describe("what a powered good comes with", () => {
  test.each([
    "лампа настольная складная, МОТОР бесшумный",
    "лампа садовая с таймером, две МОТОРЫ 12 В",
    "лампа аккумуляторная зелёная МОТОР",
    "desk lamp foldable, MOTOR silent",
    "lamp 12V slim black MOTOR",
    "台灯 МОТОР",
  ])("is its own: %s", (text) => {
    expect(mentionOf(text, part)).toBe("own-part");
  });

  test.each([
    "лампа настольная, МОТОР 20 шт",
    "лампы настольные, МОТОР",
    "лампа, МОТОР",
    "запчасти к лампе настольной, МОТОР",
    "лампа настольная, МОТОР запасной",
    "lamp MOTOR",
    "lamp 12V MOTOR",
    "нечто складное, МОТОР",
  ])("is a good where it is counted, one of a list, spare, or the head of a name: %s", (text) => {
    expect(mentionOf(text, part)).toBeNull();
  });

  test("no chip is: it is a good wherever it stands", () => {
    expect(mentionOf("лампа настольная складная, МОТОР", {})).toBeNull();
  });
});
