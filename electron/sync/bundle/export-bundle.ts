import { BUNDLE_BYTES, type StationBundle } from "../../../shared/sync/bundle.ts";
import { type Desk, requireStation } from "../../services/desk.ts";
import { lastLogEntry } from "../../store/queries/log-entry.ts";
import { unsentFiles } from "../../store/queries/sync-file.ts";
import { countWaiting, pointsAt } from "../../store/queries/sync-outbox.ts";
import { putExportedAt, readSyncState } from "../../store/queries/sync-state.ts";
import { requireHubLink } from "../enrol.ts";
import { hubNow } from "../hub-clock.ts";
import { nextBatch } from "../outbox/next-batch.ts";
import type { StationSync } from "../station-sync.ts";
import { hashOf, sealBundle } from "./envelope.ts";
import { stationIdentity } from "./station-identity.ts";

export interface ExportedBundle {
  readonly bytes: Buffer;
  readonly entries: number;
  readonly files: number;
  /** Entries and files that go with the next bundle. */
  readonly left: number;
}

/** With those that lie closer, below `LIMITS.points`. */
const EVEN_POINTS = 128;

interface Options {
  readonly desk: Desk;
  readonly userData: string;
  readonly visitor: StationSync["visitor"];
}

/**
 * What the hub is not known to have, as a file for a stick. Nothing is taken for sent: that is said by the hub's
 * answer. @throws BeketError `sync-not-enrolled`
 */
export async function exportBundle({ desk, userData, visitor }: Options): Promise<ExportedBundle> {
  const link = requireHubLink(desk);
  const station = requireStation(desk.db);
  const state = readSyncState(desk.db);
  const parcel = createParcel();
  let sent = state.acknowledged;
  let entries = 0;
  while (parcel.hasRoom()) {
    const batch = await nextBatch(desk.db, sent);
    if (batch.entries.length === 0) break;
    parcel.add("entries", Buffer.from(batch.json, "utf8"));
    entries += batch.entries.length;
    sent = batch.entries.at(-1)?.sequence ?? sent;
  }
  const leftEntries = countWaiting(desk.db, sent);
  const unsent = unsentFiles(desk.db);
  const files = await addFiles(parcel, unsent, visitor.files);
  const leftFiles = unsent.length - files;
  const made = hubNow(desk).toISOString();
  const manifest = {
    format: "beket-station-bundle/1",
    hub: link.hub,
    station: station.id,
    made,
    recipient: (await stationIdentity(userData)).recipient,
    received: state.received,
    report: { unsynced: leftEntries, unsyncedFiles: leftFiles, ...visitor.about() },
    points: pointsAt(desk.db, spreadPoints(lastLogEntry(desk.db)?.sequence ?? 0, [state.acknowledged, sent])),
    parts: parcel.parts,
  } satisfies StationBundle;
  const { sign } = desk.keys.open(station.publicKey);
  const bytes = await sealBundle(manifest, parcel.contents, { sign, recipient: link.recipient });
  putExportedAt(desk.db, made);
  return { bytes, entries, files, left: leftEntries + leftFiles };
}

/** Places of a log up to its last one: closer to each other towards its end, and with these among them. */
function spreadPoints(last: number, among: readonly number[]): number[] {
  const even = Array.from({ length: EVEN_POINTS }, (_, i) => Math.ceil((i * last) / EVEN_POINTS));
  const closer = Array.from({ length: Math.ceil(Math.log2(last + 1)) }, (_, i) => last - 2 ** i);
  const places = new Set([1, last, ...among, ...even, ...closer]);
  return [...places].filter((sequence) => sequence >= 1 && sequence <= last);
}

type Part = StationBundle["parts"][number];

function createParcel() {
  const contents = new Map<string, Buffer>();
  const parts: Part[] = [];
  let bytes = 0;
  return {
    contents,
    parts,
    hasRoom: (more = 0) => bytes + more < BUNDLE_BYTES / 4,
    add(kind: Part["kind"], content: Buffer) {
      const sha256 = hashOf(content);
      contents.set(sha256, content);
      parts.push({ kind, sha256 });
      bytes += content.byteLength;
    },
  };
}

async function addFiles(
  parcel: ReturnType<typeof createParcel>,
  hashes: readonly string[],
  files: StationSync["visitor"]["files"],
): Promise<number> {
  let added = 0;
  for (const sha256 of hashes) {
    const size = await files.size(sha256);
    if (size === undefined) continue;
    if (!parcel.hasRoom(size)) break;
    parcel.add("file", await files.read(sha256, 0, size));
    added += 1;
  }
  return added;
}
