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

test("says of a damaged store and of a lost key what brings them back", () => {
  for (const locale of ["ru", "kk", "en"]) {
    expect(startFailure(new BeketError("store-damaged"), locale)).toContain("beket restore");
    expect(startFailure(new BeketError("station-key-missing"), locale)).toContain("station-key.pem");
  }
});
