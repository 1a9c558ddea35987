import { expect, test } from "vitest";
import { pack, unpack } from "../../../../electron/browser-host/page/wire.ts";

test.each([
  undefined,
  null,
  "текст 🚛",
  0,
  [],
  {},
  { ok: true, value: undefined },
  [undefined, null, { a: [{ b: undefined }] }],
])("%j arrives as it was sent, `undefined` included", (value) => {
  expect(unpack(pack(value))).toStrictEqual(value);
});
