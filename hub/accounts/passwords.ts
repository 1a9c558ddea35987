import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { lineUp } from "./line-up.ts";

/** OWASP's minimum for scrypt (2024) is N = 2^17, r = 8, p = 1: 128 MB for a moment at each sign-in. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 2 ** 20 } as const;
const BYTES = 32;

/**
 * Signatures, packing and unpacking are done on the same four threads as scrypt, and somebody who signs in waits for
 * those before him: about a third of a second each.
 */
const inLine = lineUp(20);

/** `scrypt:salt:hash`, base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt);
  return `scrypt:${salt.toString("base64")}:${hash.toString("base64")}`;
}

/** Takes as long for an account that does not exist: nobody learns from the time which logins there are. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = "", hash = ""] = stored?.split(":") ?? [];
  const derived = await derive(password, Buffer.from(salt, "base64"));
  const expected = Buffer.from(hash, "base64");
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return inLine(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize("NFKC"), salt, BYTES, COST, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}
