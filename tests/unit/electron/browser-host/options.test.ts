import path from "node:path";
import { expect, test } from "vitest";
import { readOptions } from "../../../../electron/browser-host/options.ts";

test("a port and a data folder as typed", () => {
  const options = readOptions(["--port", "8080", "--user-data", "some/where", "--open"]);
  expect(options).toMatchObject({ port: 8080, userData: path.resolve("some/where"), open: true });
});

test("without any: a free port, Electron's own folder, and the browser left alone", () => {
  const { port, userData, open } = readOptions([]);
  expect(port).toBe(0);
  expect(path.basename(userData)).toBe("Beket");
  expect(open).toBe(false);
});

test.each(["", "x", "-1", "65536", "80.5", "0x10"])("--port=%s is refused with a sentence", (port) => {
  expect(() => readOptions([`--port=${port}`])).toThrow("--port takes a number");
});

test("an option that does not exist is refused", () => {
  expect(() => readOptions(["--host=0.0.0.0"])).toThrow("--host");
});
