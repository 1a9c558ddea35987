import { onTestFinished } from "vitest";
import { attachFile } from "../../../electron/services/attach-file.ts";
import { requireStation } from "../../../electron/services/desk.ts";
import { importCatalogue } from "../../../electron/services/import-catalogue.ts";
import { loadCatalogue } from "../../../electron/services/load-catalogue.ts";
import { openPackage } from "../../../electron/services/open-package.ts";
import { recordDecision } from "../../../electron/services/record-decision.ts";
import { readTrustedKeys } from "../../../electron/services/trusted-keys.ts";
import { putHubLink, readHubLink } from "../../../electron/store/queries/hub-link.ts";
import { entriesAfter } from "../../../electron/store/queries/log-entry.ts";
import { enrol, requireHubLink } from "../../../electron/sync/enrol.ts";
import { type StationSync, stationSync } from "../../../electron/sync/station-sync.ts";
import { type Visit, visitHub } from "../../../electron/sync/visit-hub.ts";
import type { Hub } from "../../../hub/create-hub.ts";
import type { EvidenceFile } from "../../../shared/schemas/evidence.ts";
import { decisionRequest, evidenceByWord, setUp } from "../decisions.ts";
import { attachRequest, jpeg } from "../evidence-files.ts";
import { type OpenDesk, openDesk } from "../open-desk.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export interface TestStation {
  readonly desk: OpenDesk;
  readonly id: string;
  readonly parts: StationSync;
  /** Decides so many trucks. */
  decide(trucks: number): Promise<void>;
  /** Decides a truck with a photo: its picture, and what a camera writes after it. */
  photograph(after: Buffer, thumbnail?: Buffer): Promise<EvidenceFile>;
  enrol(hub: Hub): Promise<void>;
  sync(signal?: AbortSignal): Promise<Visit>;
  /** The hub is reached through this address from now on, with the same certificate. */
  reachBy(address: string): void;
  hashes(): string[];
}

/** A station with a real store and key in a folder, set up unless it is there already. */
export function openTestStation(folder = temporaryFolder(), { isNew = true } = {}): TestStation {
  const desk = openDesk(folder);
  onTestFinished(() => desk.close());
  desk.setClock(new Date().toISOString());
  const loaded = loadCatalogue(desk, smallCatalogue());
  if (isNew) setUp(desk);
  const trustedKeys = () => readTrustedKeys([`${folder}/catalogue-keys`]);
  const parts = stationSync({
    desk,
    userData: folder,
    app: "0.1.0",
    catalogue: () => loaded.catalogue.version,
    importPackage: async (who, content) => {
      const opened = openPackage({ db: who.db, trustedKeys }, content);
      importCatalogue(who, { loaded, prepare: () => () => {} }, opened);
    },
  });
  return {
    desk,
    id: requireStation(desk.db).id,
    parts,
    async decide(trucks) {
      for (let truck = 0; truck < trucks; truck += 1) {
        desk.setClock(new Date().toISOString());
        await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
      }
    },
    async photograph(after, thumbnail) {
      const request = decisionRequest(desk);
      await recordDecision(desk, evidenceByWord(), request);
      const small = thumbnail && { thumbnail: thumbnail.toString("base64") };
      return attachFile(desk, attachRequest(request.inspection.id, Buffer.concat([jpeg(), after]), small));
    },
    async enrol(hub) {
      const { invitation } = await hub.invite("", 1);
      await enrol(desk, invitation);
    },
    sync: async (signal = new AbortController().signal) =>
      visitHub(
        { ...parts.visitor, desk, signal, onProgress: () => {}, onPortion: () => {} },
        requireHubLink(desk),
      ),
    reachBy(address) {
      const link = readHubLink(desk.db);
      if (link) putHubLink(desk.db, { ...link, address });
    },
    hashes: () => entriesAfter(desk.db, 0, 1_000_000).map(({ hash }) => hash),
  };
}
