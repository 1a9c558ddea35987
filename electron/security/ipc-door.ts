import { CHANNELS } from "../../shared/contract/channels.ts";
import type { Result } from "../../shared/contract/result.ts";
import { type Call, isTrustedSender } from "./sender.ts";

type Dispatch = (channel: string, payload: unknown) => Promise<Result<unknown>>;

/** The part of Electron's `IpcMain` that is used, and used here alone. */
interface IpcMain {
  handle(channel: string, listener: (call: Call, payload: unknown) => Promise<Result<unknown>>): void;
}

/** The only way from the page into the main process: every channel of the contract, every call checked. */
export function openIpcDoor(ipcMain: IpcMain, dispatch: Dispatch): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (call, payload) =>
      isTrustedSender(call) ? dispatch(channel, payload) : { ok: false, error: { code: "forbidden-sender" } },
    );
  }
}
