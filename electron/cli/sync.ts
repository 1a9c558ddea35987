import path from "node:path";
import type { Command } from "commander";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { importCatalogue } from "../services/import-catalogue.ts";
import { loadCatalogue } from "../services/load-catalogue.ts";
import { openPackage } from "../services/open-package.ts";
import { stationDesk } from "../services/station-desk.ts";
import { readTrustedKeys } from "../services/trusted-keys.ts";
import type { ReadableDb } from "../store/databases.ts";
import type { Store } from "../store/open.ts";
import { countUnsentFiles } from "../store/queries/sync-file.ts";
import { countParked, countWaiting } from "../store/queries/sync-outbox.ts";
import { readSyncState } from "../store/queries/sync-state.ts";
import { requireHubLink } from "../sync/enrol.ts";
import { stationSync } from "../sync/station-sync.ts";
import { type Visit, visitHub } from "../sync/visit-hub.ts";
import { appRoot } from "./app-root.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { programVersion } from "./program-version.ts";
import { withStation } from "./station.ts";
import { sayingWhyNoSync } from "./sync-sentences.ts";

const HELP = `
One visit to the hub that the station is enrolled at: what waits is sent, what is there is taken in. It may be
broken off at any time: the next visit goes on from there.
Exit code 0: the hub has everything, files too. 1: something waits or was refused, or the visit was broken off by
Ctrl+C. 2: the visit failed; a sentence says why.`;

const EXIT_NOT_ALL = 1;

interface Options {
  readonly userData: string;
}

/** `beket sync`: one visit to the hub without a window. */
export const syncCommand = (): Command =>
  subcommand("sync")
    .description("send the log to the hub and take in what it has")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .addHelpText("after", HELP)
    .action(({ userData }: Options) => sync(userData));

async function sync(userData: string): Promise<void> {
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  await withStation(userData, (store) =>
    sayingWhyNoSync(async () => {
      const desk = stationDesk(store, userData);
      const link = requireHubLink(desk);
      const { visitor } = commandLineSync(store, userData);
      const visit = visitHub(
        { ...visitor, desk, signal: interrupted.signal, onProgress: () => {}, onPortion: () => {} },
        link,
      );
      const done = await visit.catch((error: unknown) => {
        if (!interrupted.signal.aborted) throw error;
        return null;
      });
      const { text, isAll } = whatIsLeft(store.db);
      process.stdout.write(
        `${done ? whatWasDone(done) : "Broken off; the next sync goes on from there."} ${text}\n`,
      );
      if (done === null || !isAll) process.exitCode = EXIT_NOT_ALL;
    }),
  );
}

const whatWasDone = ({ sent, files, applied }: Visit): string =>
  `${sent} entries and ${files} files sent, ${applied} items taken in.`;

function whatIsLeft(db: ReadableDb): { readonly text: string; readonly isAll: boolean } {
  const entries = countWaiting(db, readSyncState(db).acknowledged);
  const files = countUnsentFiles(db);
  const parked = countParked(db);
  return {
    text: `${entries} entries and ${files} files waiting, ${parked} refused.`,
    isAll: entries + files + parked === 0,
  };
}

/** The station's sync where no line is screened: a catalogue that comes is taken into use at the next start. */
export function commandLineSync(store: Store, userData: string) {
  const root = appRoot();
  const desk = stationDesk(store, userData);
  const loaded = loadCatalogue(desk, readCatalogueSources(path.join(root, "resources", "catalogue")));
  const trustedKeys = () =>
    readTrustedKeys([path.join(userData, "catalogue-keys"), path.join(root, "resources", "catalogue-keys")]);
  return stationSync({
    desk,
    userData,
    app: programVersion(root),
    catalogue: () => loaded.catalogue.version,
    importPackage: async (who, content) => {
      const opened = openPackage({ db: who.db, trustedKeys }, content);
      importCatalogue(who, { loaded, prepare: () => () => {} }, opened);
    },
  });
}
