import path from "node:path";
import type { Command } from "commander";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { importCatalogue } from "../services/import-catalogue.ts";
import { loadCatalogue } from "../services/load-catalogue.ts";
import { openPackage } from "../services/open-package.ts";
import { stationDesk } from "../services/station-desk.ts";
import { readTrustedKeys } from "../services/trusted-keys.ts";
import type { Store } from "../store/open.ts";
import { countParked, countWaiting } from "../store/queries/sync-outbox.ts";
import { readSyncState } from "../store/queries/sync-state.ts";
import { requireHubLink } from "../sync/enrol.ts";
import { stationSync } from "../sync/station-sync.ts";
import { visitHub } from "../sync/visit-hub.ts";
import { appRoot } from "./app-root.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { programVersion } from "./program-version.ts";
import { withStation } from "./station.ts";
import { sayingWhyNoSync } from "./sync-sentences.ts";

const HELP = `
One visit to the hub that the station is enrolled at: what waits is sent, what is there is taken in. It may be
broken off at any time: the next visit goes on from there.
Exit code 0: the hub has everything. 1: something waits or was refused. 2: the visit failed; a sentence says why.`;

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
      const { sent, files, applied } = await visitHub(
        { ...visitor, desk, signal: interrupted.signal, onProgress: () => {}, onPortion: () => {} },
        link,
      );
      const waiting = countWaiting(store.db, readSyncState(store.db).acknowledged);
      const parked = countParked(store.db);
      process.stdout.write(
        `${sent} entries and ${files} files sent, ${applied} items taken in, ${waiting} waiting, ${parked} refused.\n`,
      );
      if (waiting + parked > 0) process.exitCode = EXIT_NOT_ALL;
    }),
  );
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
