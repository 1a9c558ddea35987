import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { Publication } from "../../shared/sync/administration.ts";
import { type DownAnswer, type DownKind, downItemText } from "../../shared/sync/down.ts";
import type { ActingContext, HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import {
  downItemsAfter,
  insertDownItem,
  insertPackage,
  lastCursor,
  lockDown,
} from "../store/queries/down.ts";
import { type Write, write } from "../store/write.ts";
import { note } from "./audit.ts";
import { addresseesOf } from "./deliveries.ts";
import { type PackageFile, readPackageFile } from "./read-package-file.ts";

interface Item {
  readonly kind: DownKind;
  readonly subject: string;
  readonly stations: string[] | null;
  readonly content: unknown;
}

export interface Published {
  readonly id: string;
  readonly cursor: number;
}

/** Signs an item and puts it at the end of what goes down. Whose word it is, is for the hub to say. */
export function publish(hub: ActingContext, publication: Publication): Promise<Published> {
  const { kind, stations, content } = publication;
  return write(hub.store, async (tx) => {
    await lockDown(tx);
    return append(hub, tx, { kind, subject: content.id, stations, content: inTheNameOf(hub, publication) });
  });
}

function inTheNameOf({ actor: { name } }: ActingContext, { kind, content }: Publication): unknown {
  if (kind === "message") return { ...content, from: name };
  return kind === "look-alike" ? { ...content, approvedBy: name } : content;
}

/**
 * Puts a catalogue package at the stations' disposal; they check its publisher's signature themselves.
 * @throws HubProblem `bad-request` for what is no package, `conflict` for a version that is there already
 */
export function publishPackage(hub: ActingContext, file: Buffer): Promise<Published & PackageFile> {
  const found = readPackageFile(file);
  const { version, sha256, size } = found;
  return write(hub.store, async (tx) => {
    await lockDown(tx);
    if (!(await insertPackage(tx, { sha256, version, size, bytes: file }))) throw new HubProblem("conflict");
    const item = { kind: "catalogue-package", subject: version, stations: null, content: found } as const;
    return { ...(await append(hub, tx, item)), ...found };
  });
}

async function append(hub: ActingContext, tx: Write, item: Item): Promise<Published> {
  const now = hub.now();
  const cursor = Math.max((await lastCursor(tx)) + 1, now.getTime());
  const unsigned = { id: hub.newId(), hub: hub.identity.id, cursor, at: now.toISOString(), ...item };
  await insertDownItem(tx, {
    cursor,
    id: unsigned.id,
    kind: item.kind,
    subject: item.subject,
    at: unsigned.at,
    stations: item.stations === null ? null : JSON.stringify(item.stations),
    content: canonicalJson(item.content),
    signature: hub.sign(downItemText(unsigned)),
    published_by: hub.actor.name,
  });
  await note(tx, hub, "published", { subject: item.subject, detail: item.kind });
  return { id: unsigned.id, cursor };
}

/** Who asks for what is new. */
export interface Addressee {
  readonly id: string;
  readonly enrolledAt: string;
}

/** What is new for a station after a cursor; of the messages to all only those since it was enrolled. */
export async function downFor(
  { store, identity }: HubContext,
  { id, enrolledAt }: Addressee,
  { after, limit }: { after: number; limit: number },
): Promise<DownAnswer> {
  const rows = await downItemsAfter(store, after, limit);
  const items = rows
    .map((item) => {
      const { stations: _listed, content, published_by: _kept, ...row } = item;
      return { ...row, hub: identity.id, stations: addresseesOf(item), content: JSON.parse(content) };
    })
    .filter(({ kind, at, stations }) => {
      if (stations !== null) return stations.includes(id);
      return kind !== "message" || at >= enrolledAt;
    });
  return { items, cursor: rows.at(-1)?.cursor ?? after, more: rows.length === limit };
}
