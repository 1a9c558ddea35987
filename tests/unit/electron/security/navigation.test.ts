import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { refuseNavigation } from "../../../../electron/security/navigation.ts";

/** Emits as `WebContents` does and notes what was refused. */
class Contents extends EventEmitter {
  openWindow: () => { action: string } = () => ({ action: "allow" });
  setWindowOpenHandler(handler: () => { action: "deny" }): void {
    this.openWindow = handler;
  }
  isRefused(event: string, url: string): boolean {
    let refused = false;
    this.emit(event, { url, preventDefault: () => (refused = true) });
    return refused;
  }
}

function guarded(): Contents {
  const contents = new Contents();
  refuseNavigation(contents);
  return contents;
}

test.each(["will-navigate", "will-frame-navigate", "will-redirect"])("%s leads nowhere else", (event) => {
  const contents = guarded();
  expect(contents.isRefused(event, "https://example.org/")).toBe(true);
  expect(contents.isRefused(event, "app://beket.example/")).toBe(true);
  expect(contents.isRefused(event, "file:///etc/passwd")).toBe(true);
  expect(contents.isRefused(event, "app://beket/")).toBe(false);
});

test("no page within the page, whatever it shows", () => {
  expect(guarded().isRefused("will-attach-webview", "app://beket/")).toBe(true);
});

test("no second window", () => {
  expect(guarded().openWindow()).toEqual({ action: "deny" });
});
