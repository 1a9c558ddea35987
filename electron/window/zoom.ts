interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
}

/** The part of Electron's `WebContents` that is used. */
interface Zoomable {
  zoomLevel: number;
  on(
    event: "before-input-event",
    listener: (event: { preventDefault(): void }, input: KeyPress) => void,
  ): unknown;
}

const STEPS: Readonly<Record<string, number>> = {
  "+": 0.5,
  "=": 0.5,
  "-": -0.5,
};
const LIMIT = 3;

/** Ctrl with plus, minus and nought: without a menu the window has no other way to larger letters. */
export function zoomByKeys(contents: Zoomable): void {
  contents.on("before-input-event", (event, { type, key, control, alt }) => {
    const step = key === "0" ? -contents.zoomLevel : STEPS[key];
    if (type !== "keyDown" || !control || alt || step === undefined) return;
    contents.zoomLevel = Math.min(LIMIT, Math.max(-LIMIT, contents.zoomLevel + step));
    event.preventDefault();
  });
}
