import path from "node:path";
import { createOutbox } from "../documents/hand-over.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { allHandlers } from "../ipc/all-handlers.ts";
import { createDispatcher } from "../ipc/register.ts";
import { createSecrets, SECRET_COST } from "../secrets/scrypt.ts";
import type { Store } from "../store/open.ts";
import { createHosting } from "../sync/hosting.ts";
import { startSync } from "../sync/start-sync.ts";
import { createSupervisor } from "../sync/supervisor/supervisor.ts";
import { createActing } from "./acting.ts";
import type { AppContext } from "./app-context.ts";
import { DeskSession } from "./desk-session.ts";
import { readExamples } from "./examples.ts";
import { importCatalogue } from "./import-catalogue.ts";
import type { App, AppOptions } from "./open-app.ts";
import { programFiles } from "./program-files.ts";
import { reportOf } from "./program-notes.ts";
import { readSeenEvidence } from "./read-evidence.ts";
import { recordRestore } from "./record-restore.ts";
import { refuseLostStore } from "./refuse-lost-store.ts";
import type { Restore } from "./restorable-app.ts";
import { leaveDesk } from "./sign-out.ts";
import { startBackground } from "./start-background.ts";
import { startCatalogueReading } from "./start-catalogue-reading.ts";
import { startLogReading } from "./start-log-reading.ts";
import { startScreening } from "./start-screening.ts";
import { stationDesk, storeFile } from "./station-desk.ts";

/** Puts the program together over an open store, which it closes in the end. */
export function assembleApp(store: Store, options: AppOptions, restore: Restore): App {
  const { userData, appRoot, version, host, secretCost = SECRET_COST, emit } = options;
  refuseLostStore(store.db, userData);
  const files = programFiles(appRoot);
  const acting = createActing();
  const desk = stationDesk(store, userData, { actor: acting.actor });
  recordRestore(desk);
  const session = new DeskSession(desk, {
    acting,
    onIdle: () => emit("session.changed", {}),
  });
  const indexFolder = path.join(userData, "screening-index");
  const screening = startScreening(desk, {
    files,
    indexFolder,
    copyFolder: path.join(userData, "catalogue-copy"),
  });
  const { inUse, bulk, rescreening } = screening;
  const evidence = evidenceFolder(userData);
  const background = startBackground({
    desk: { ...desk, evidence },
    session,
    backup: store.backup,
    userData,
    emit,
  });
  const outbox = createOutbox(desk.newId);
  const handOver = options.handOver ?? outbox.handOver;
  const file = storeFile(userData);
  const reading = startLogReading(desk, { userData, workerFile: files.logReaderWorker, handOver, emit });
  const { trusted, trustedKeys, packages, catalogueReader } = startCatalogueReading({
    desk,
    files,
    userData,
    indexFolder,
    emit,
  });
  const sync = startSync({
    desk,
    userData,
    app: version,
    catalogue: () => inUse.loaded.catalogue.version,
    importPackage: async (who, content) => importCatalogue(who, inUse, await packages.open(content, true)),
    onStatus: (status) => emit("sync.status", status),
    report: reportOf("sync"),
  });
  const hosting = createHosting(desk, userData, reportOf("hub"));
  const context: AppContext = {
    ...desk,
    file,
    userData,
    version,
    host,
    session,
    secrets: createSecrets(secretCost),
    inUse,
    bulk,
    rescreening,
    trustedKeys,
    packages,
    catalogueReader,
    publishing: { userData, trusted },
    evidence,
    documents: files.documents,
    handOver,
    ...reading,
    backups: background.backups,
    restore,
    logCut: background.logCut,
    sync,
    supervisor: createSupervisor(desk),
    hosting,
    readExamples: () => readExamples(files.samples),
  };
  return {
    dispatch: createDispatcher(allHandlers(context), session, (channel, error) => reportOf(channel)(error)),
    files: {
      evidence: session.guard((sha256) => readSeenEvidence(context, sha256)),
      documents: session.guard(outbox.take),
    },
    async close() {
      leaveDesk(context, reportOf("sign-out"));
      await Promise.all([context.supervisor.signOut(), sync.runner.close()]);
      await hosting.close();
      reading.logChecks.stop();
      await background.close();
      await Promise.all([screening.close(), reading.logReader.close(), catalogueReader.close()]);
      store.close();
    },
  };
}
