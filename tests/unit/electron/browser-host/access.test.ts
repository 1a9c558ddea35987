import { expect, test } from "vitest";
import { createAccess } from "../../../../electron/browser-host/server/access.ts";

test("the link lets in once, and the cookie from then on", () => {
  const access = createAccess(4000);
  const cookie = access.redeem(access.token);
  expect(cookie).toMatch(/^beket-4000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(access.redeem(access.token)).toBeNull();
  const pair = cookie?.split(";")[0];
  expect(access.hasSession(pair)).toBe(true);
  expect(access.hasSession(`theme=dark; ${pair}; other=1`)).toBe(true);
});

test("a wrong link lets nobody in and does not use up the right one", () => {
  const access = createAccess(4000);
  expect(access.redeem("")).toBeNull();
  expect(access.redeem(`${access.token}x`)).toBeNull();
  expect(access.redeem(access.token)).not.toBeNull();
});

test("no cookie, another host's cookie, or the token as a cookie is no session", () => {
  const access = createAccess(4000);
  const other = createAccess(4000);
  const foreign = other.redeem(other.token)?.split(";")[0];
  access.redeem(access.token);
  for (const cookie of [undefined, "", foreign, `beket-4000=${access.token}`, "beket-4000="]) {
    expect(access.hasSession(cookie)).toBe(false);
  }
});
