import type { EventName } from "../../shared/contract/channels.ts";
import type { EventOf } from "../../shared/contract/contract.ts";
import type { HandOver } from "../documents/hand-over.ts";
import type { Dispatch } from "../ipc/register.ts";
import type { ScryptCost } from "../secrets/scrypt.ts";
import type { FileSource } from "../security/served-file.ts";
import { openStore } from "../store/open.ts";
import type { Host } from "./app-context.ts";
import { assembleApp } from "./assemble-app.ts";
import { Closing } from "./closing.ts";
import { emptyOutgoingFolder } from "./outgoing-folder.ts";
import { note, reportOf } from "./program-notes.ts";
import { type Restore, restorableApp } from "./restorable-app.ts";
import { removeHalfRestore, restoreBackup } from "./restore-backup.ts";
import { storeFile } from "./station-desk.ts";

export interface AppOptions {
  /** The folder that belongs to this user and program. */
  readonly userData: string;
  /** The folder with `dist/` and `resources/`. */
  readonly appRoot: string;
  readonly version: string;
  readonly host: Host;
  /** What keeping a PIN costs; less than the usual is for tests alone. */
  readonly secretCost?: ScryptCost;
  readonly emit: <E extends EventName>(event: E, payload: EventOf<E>) => void;
  /** How documents leave the program; without it the page fetches them, as in a browser. */
  readonly handOver?: HandOver;
}

export interface App {
  readonly dispatch: Dispatch;
  /** What the page may read besides its own files, by the first step of the address. */
  readonly files: Readonly<Record<"evidence" | "documents", FileSource>>;
  close(): Promise<void>;
}

/** The whole program but its window. Throws a `BeketError` that says why the store can not be opened. */
export function openApp(options: AppOptions): Promise<App> {
  return restorableApp({
    open: (restore) => openOnce(options, restore),
    replace: (backup, officer) =>
      restoreBackup(backup, options.userData, { at: new Date(), how: "program", officer }),
  });
}

async function openOnce(options: AppOptions, restore: Restore): Promise<App> {
  const store = openStore(storeFile(options.userData), {
    now: () => performance.now(),
    onSlow: (name, milliseconds) => note(`slow query ${name}: ${Math.round(milliseconds)} ms`),
  });
  const closing = new Closing();
  closing.add(() => store.close());
  try {
    emptyOutgoingFolder(options.userData);
    removeHalfRestore(options.userData, reportOf("half a restore"));
    return assembleApp({ store, closing, restore }, options);
  } catch (error) {
    await closing.close().catch(reportOf("start"));
    throw error;
  }
}
