import { expect, test } from "vitest";
import {
  formatRecoveryKey,
  RECOVERY_KEY_BYTES,
  readRecoveryKey,
} from "../../../../shared/rules/recovery-key.ts";

test("160 bits are eight groups of four letters", () => {
  expect(formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES))).toBe(
    "0000-0000-0000-0000-0000-0000-0000-0000",
  );
  expect(formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES).fill(255))).toMatch(/^(ZZZZ-){7}ZZZZ$/);
  // RFC 4648's own example ("foobar"), in Crockford's letters.
  expect(formatRecoveryKey(new TextEncoder().encode("fooba"))).toBe("CSQP-YRK1");
});

test("what is misread from paper is read as what stood there", () => {
  expect(readRecoveryKey(" o123-il4a\n")).toBe(readRecoveryKey("0123-114A"));
});
