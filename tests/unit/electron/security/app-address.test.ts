import { expect, test } from "vitest";
import { isAppUrl } from "../../../../electron/security/app-address.ts";

test.each(["app://beket/", "app://beket/index.html", "app://beket/#log", "app://beket/?a=1"])(
  "%s is the app's own page",
  (address) => expect(isAppUrl(address)).toBe(true),
);

test.each([
  "app://beket.example/",
  "app://beket@example.org/",
  "app://user@beket/",
  "app://beket:8080/",
  "app://other/",
  "apps://beket/",
  "https://beket/",
  "https://example.org/app://beket/",
  "file:///etc/passwd",
  "javascript:alert(1)//app://beket/",
  "about:blank",
  "app:beket",
  "",
])("%s is not", (address) => expect(isAppUrl(address)).toBe(false));
