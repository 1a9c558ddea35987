import { expect, test } from "vitest";
import { startFailure } from "../../../electron/start-failure.ts";
import { BeketError } from "../../../shared/contract/errors.ts";

test("says it in the desk's language, with the detail for support", () => {
  const error = new BeketError("store-damaged", "SQLITE_NOTADB");
  expect(startFailure(error, "kk-KZ")).toContain("бүлінген");
  expect(startFailure(error, "en-US")).toContain("damaged");
  expect(startFailure(error, "en-US")).toContain("SQLITE_NOTADB");
});

test("Russian where the language is none of ours; a sentence for what was not foreseen", () => {
  expect(startFailure(new TypeError("x is not a function"), "de")).toMatch(
    /^Beket не смог открыться.*\n\nTypeError: x/s,
  );
});
