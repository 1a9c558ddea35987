import { expect, test } from "vitest";
import { rememberLines } from "../../../../electron/screening/remember-lines.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { screenByWord } from "../../../support/decisions.ts";

function counting(most: number) {
  const asked: string[] = [];
  const screener = rememberLines(
    {
      versions: { catalogue: "2026.01.1", matcher: "test" },
      screen(line) {
        asked.push(line.description);
        return screenByWord(line);
      },
      trace: () => {
        throw new Error("not asked for");
      },
    },
    most,
  );
  const screen = (line: Partial<DeclaredLine>) => screener.screen({ id: "1", description: "обои", ...line });
  return { screen, asked };
}

test("a line is screened once, wherever it stands, and again when anything of it is another", () => {
  const { screen, asked } = counting(10);
  expect(screen({ description: "дрон" }).verdict).toBe("hit");
  expect(screen({ description: "дрон", id: "7" }).verdict).toBe("hit");
  expect(asked).toHaveLength(1);
  expect(screen({ description: "дрона нет" }).verdict).toBe("hit");
  for (const change of [{ hs: "8806" }, { quantity: 1 }, { value: 5 }, { origin: "CN" }])
    screen({ description: "дрон", ...change });
  expect(asked).toHaveLength(6);
});

test("what was not met for longest is forgotten first", () => {
  const { screen, asked } = counting(2);
  for (const description of ["а", "б", "а", "в", "а", "б"]) screen({ description });
  expect(asked).toEqual(["а", "б", "в", "б"]);
});
