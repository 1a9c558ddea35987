import { expect, test } from "vitest";
import { isTrustedSender } from "../../../../electron/security/sender.ts";

const frame = (url: string) => ({ url });

test("the main frame that shows the app's page may call", () => {
  const mainFrame = frame("app://beket/#inspection");
  expect(isTrustedSender({ sender: { mainFrame }, senderFrame: mainFrame })).toBe(true);
});

test("a frame that is gone may not", () => {
  expect(isTrustedSender({ sender: { mainFrame: frame("app://beket/") }, senderFrame: null })).toBe(false);
});

test("a frame within the page may not, even of the same address", () => {
  const mainFrame = frame("app://beket/");
  expect(isTrustedSender({ sender: { mainFrame }, senderFrame: frame("app://beket/") })).toBe(false);
});

test.each(["https://example.org/", "app://beket.example/", "file:///x/index.html", "about:blank", ""])(
  "a main frame that shows %j may not",
  (url) => {
    const mainFrame = frame(url);
    expect(isTrustedSender({ sender: { mainFrame }, senderFrame: mainFrame })).toBe(false);
  },
);
