import { isAppUrl } from "./app-address.ts";

interface Frame {
  readonly url: string;
}

/** The part of Electron's `IpcMainInvokeEvent` that says who calls. */
export interface Call {
  /** Null once the frame has navigated away or is gone. */
  readonly senderFrame: Frame | null;
  readonly sender: { readonly mainFrame: Frame };
}

/** Only the window's own main frame, and only while it shows the app's own page. */
export function isTrustedSender({ sender, senderFrame }: Call): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAppUrl(senderFrame.url);
}
