import { isAppUrl } from "./app-address.ts";

interface Refusable {
  preventDefault(): void;
}
interface Navigation extends Refusable {
  readonly url: string;
}

/** The part of Electron's `WebContents` that these rules use. */
interface Guarded {
  on(event: "will-navigate", listener: (event: Navigation) => void): unknown;
  on(event: "will-frame-navigate", listener: (event: Navigation) => void): unknown;
  on(event: "will-redirect", listener: (event: Navigation) => void): unknown;
  on(event: "will-attach-webview", listener: (event: Refusable) => void): unknown;
  setWindowOpenHandler(handler: () => { action: "deny" }): void;
}

/** A page stays where it is: no other address, no second window, no page within the page. */
export function refuseNavigation(contents: Guarded): void {
  contents.on("will-navigate", stayInside);
  contents.on("will-frame-navigate", stayInside);
  contents.on("will-redirect", stayInside);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

function stayInside(event: Navigation): void {
  if (!isAppUrl(event.url)) event.preventDefault();
}
