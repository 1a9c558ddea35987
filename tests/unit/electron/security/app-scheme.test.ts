import { expect, test } from "vitest";
import { registerAppScheme } from "../../../../electron/security/app-scheme.ts";

test("the scheme is a secure origin of its own, and its pages do not get past their CSP", () => {
  const registered: unknown[] = [];
  registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) });
  expect(registered).toEqual([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
});
