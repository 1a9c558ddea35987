import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { zoomByKeys } from "../../../../electron/window/zoom.ts";

class Contents extends EventEmitter {
  zoomLevel = 0;
  press(key: string, keys: { control?: boolean; alt?: boolean } = { control: true }): void {
    const input = { type: "keyDown", key, control: false, alt: false, ...keys };
    this.emit("before-input-event", { preventDefault: () => {} }, input);
  }
}

test("Ctrl with plus, minus and nought", () => {
  const contents = new Contents();
  zoomByKeys(contents);
  contents.press("+");
  contents.press("=");
  expect(contents.zoomLevel).toBe(1);
  contents.press("-");
  expect(contents.zoomLevel).toBe(0.5);
  contents.press("0");
  expect(contents.zoomLevel).toBe(0);
});

test("never so far that the way back cannot be read", () => {
  const contents = new Contents();
  zoomByKeys(contents);
  for (let i = 0; i < 20; i++) contents.press("-");
  expect(contents.zoomLevel).toBe(-3);
});

test("typing a plus or a nought is typing", () => {
  const contents = new Contents();
  zoomByKeys(contents);
  contents.press("+", {});
  contents.press("-", { control: true, alt: true });
  expect(contents.zoomLevel).toBe(0);
});
