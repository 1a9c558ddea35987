import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { closeBeforeQuit } from "../../../electron/close-before-quit.ts";
import { soon } from "../../support/soon.ts";

/** Quits as Electron does: `before-quit` first, and only where nobody objects. */
class App extends EventEmitter {
  hasQuit = false;
  exitCode: number | undefined;
  exit(code: number): void {
    this.exitCode = code;
  }
  quit(): void {
    let refused = false;
    this.emit("before-quit", { preventDefault: () => (refused = true) });
    if (!refused) this.hasQuit = true;
  }
}

test("the app quits once everything is closed, and closes it once", async () => {
  const app = new App();
  const closing = Promise.withResolvers<void>();
  const close = vi.fn(() => closing.promise);
  closeBeforeQuit(app, close);
  app.quit();
  app.quit();
  expect(app.hasQuit).toBe(false);
  closing.resolve();
  await soon(() => expect(app.hasQuit).toBe(true));
  expect(close).toHaveBeenCalledTimes(1);
});

test("a failure in closing does not keep the program open for ever", async () => {
  const app = new App();
  closeBeforeQuit(app, () => Promise.reject(new Error("disk gone")));
  app.quit();
  await soon(() => expect(app.exitCode).toBe(1));
});
