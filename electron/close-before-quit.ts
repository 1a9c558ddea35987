interface Quittable {
  on(event: "before-quit", listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
  exit(code: number): void;
}

/**
 * Holds the quitting back until everything is closed: the store must not be cut off in a write.
 * What cannot be closed ends with exit code 1; what was recorded is on the disk already.
 */
export function closeBeforeQuit(app: Quittable, close: () => Promise<void>): void {
  let state: "open" | "closing" | "closed" = "open";
  const quit = () => {
    state = "closed";
    app.quit();
  };
  app.on("before-quit", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "closing") return;
    state = "closing";
    close().then(quit, () => app.exit(1));
  });
}
