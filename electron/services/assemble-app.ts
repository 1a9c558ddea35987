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
import type { Closing } from "./closing.ts";
import { DeskSession } from "./desk-session.ts";
import { readExamples } from "./examples.ts";
import { hindranceOf } from "./hindrance.ts";
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

interface Assembling {
  readonly store: Store;
  /** Takes in what is to be closed, as it is opened: a start that fails half-way leaves nothing open. */
  readonly closing: Closing;
  readonly restore: Restore;
}

/** Puts the program together over an open store. */
export function assembleApp({ store, closing, restore }: Assembling, options: AppOptions): App {
  const { userData, appRoot, version, host, secretCost = SECRET_COST, emit } = options;
  refuseLostStore(store.db, userData);
  const files = programFiles(appRoot);
  const acting = createActing();
  const desk = stationDesk(store, userData, { actor: acting.actor });
  // On a full disk, or without the post's key, the next start tells of it: until then all can be read.
  hindranceOf(() => recordRestore(desk));
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
  closing.add(() => screening.close());
  const { inUse, bulk, rescreening } = screening;
  const evidence = evidenceFolder(userData);
  const background = startBackground({
    desk: { ...desk, evidence },
    session,
    backup: store.backup,
    userData,
    emit,
  });
  closing.add(() => background.close());
  const outbox = createOutbox(desk.newId);
  const handOver = options.handOver ?? outbox.handOver;
  const reading = startLogReading(desk, { userData, workerFile: files.logReaderWorker, handOver, emit });
  closing.add(() => Promise.all([reading.logChecks.stop(), reading.logReader.close()]));
  const { trusted, trustedKeys, packages, catalogueReader } = startCatalogueReading({
    desk,
    files,
    userData,
    indexFolder,
    emit,
  });
  closing.add(() => catalogueReader.close());
  const sync = startSync({
    desk,
    userData,
    app: version,
    catalogue: () => inUse.loaded.catalogue.version,
    importPackage: async (who, content) => importCatalogue(who, inUse, await packages.open(content, true)),
    onStatus: (status) => emit("sync.status", status),
    report: reportOf("sync"),
  });
  closing.add(() => sync.runner.close());
  const hosting = createHosting(desk, userData, reportOf("hub"));
  closing.add(() => hosting.close());
  const context: AppContext = {
    ...desk,
    file: storeFile(userData),
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
  closing.add(() => context.supervisor.signOut());
  closing.add(() => leaveDesk(context, reportOf("sign-out")));
  return {
    dispatch: createDispatcher(allHandlers(context), session, (channel, error) => reportOf(channel)(error)),
    files: {
      evidence: session.guard((sha256) => readSeenEvidence(context, sha256)),
      documents: session.guard(outbox.take),
    },
    close: () => closing.close(),
  };
}
