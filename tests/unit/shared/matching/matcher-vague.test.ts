import { describe, expect, test } from "vitest";
import { textScreener } from "../../../support/matching.ts";

const screen = await textScreener();

describe("a name that says nothing", () => {
  test("is worth a look where no code says more", () => {
    for (const rest of [{}, { hs: "" }, { hs: "abc" }]) {
      const screening = screen("Запчасти б/у", rest);
      expect(screening.verdict).toBe("check");
      expect(screening.flags).toContain("vague-description");
      expect(screening.matches).toEqual([]);
    }
  });

  test("is a red flag only, where a code says what the goods are", () => {
    const screening = screen("Запчасти", { hs: "0702" });
    expect(screening.verdict).toBe("clear");
    expect(screening.flags).toEqual(["vague-description"]);
  });

  test("beside the names of goods is neither", () => {
    for (const text of ["товары для сада: лейки, грабли", "запчасти к мебели"]) {
      expect(screen(text).verdict).toBe("clear");
      expect(screen(text).flags).toEqual([]);
    }
  });
});
