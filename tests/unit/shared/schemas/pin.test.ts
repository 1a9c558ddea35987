import { expect, test } from "vitest";
import { pinWeakness } from "../../../../shared/schemas/pin.ts";

test.each(["280491", "739154", "100200", "длинная фраза", "Mavic-3-ждёт", "correct horse"])(
  "%s is good",
  (pin) => expect(pinWeakness(pin)).toBeNull(),
);

test.each(["", "28049", "Жолдас7", "短い言葉"])("%s is too short", (pin) =>
  expect(pinWeakness(pin)).toBe("short"),
);

test.each([
  "111111",
  "123456",
  "654321",
  "0123456789",
  "121212",
  "123123",
  "112233",
  "aaaaaaaa",
  "abababab",
  "aaaaaab1",
  "password1",
  "Qwerty123",
  "Пароль2026",
])("%s is what everybody tries first", (pin) => expect(pinWeakness(pin)).not.toBeNull());
