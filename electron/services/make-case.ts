import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { filesOfEntries } from "../../shared/log/evidence-files.ts";
import type { StoredEntry } from "../../shared/log/stored-entry.ts";
import type { EvidenceFile } from "../../shared/schemas/evidence.ts";
import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import { type Station, UI_LANGUAGES } from "../../shared/schemas/station.ts";
import { actNumber } from "../documents/act/act-facts.ts";
import { fileName } from "../documents/file-name.ts";
import type { OutgoingFile } from "../documents/hand-over.ts";
import { writeZip } from "../documents/zip.ts";
import { fileState, placeOf, sha256OfBytes } from "../evidence/file-store.ts";
import { sha256 } from "../log-keys/crypto.ts";
import type { ReadableDb } from "../store/databases.ts";
import { storedEntriesAfter, storyOf } from "../store/queries/log-entry.ts";
import { type Desk, requireStation } from "./desk.ts";
import { type ActSources, actOf, gatherFacts, requireDecision } from "./make-act.ts";
import { endingOf } from "./read-evidence.ts";

const READMES = UI_LANGUAGES.map((language) => `README.${language}.txt`);

export interface Case extends OutgoingFile {
  /** Of the archive, hex. */
  readonly sha256: string;
  readonly inspection: string;
  readonly files: number;
  readonly lost: number;
}

/**
 * All of one truck as an archive that proves itself: entries with their seals, files, acts, the station's
 * public key, how to check it by hand, and a program that does.
 * @param file where the archive is written, piece by piece
 * @throws BeketError `not-found`
 */
export async function makeCase(desk: Desk & ActSources, id: string, file: string): Promise<Case> {
  const decision = requireDecision(desk.db, id);
  const { inspection, papers } = decision.payload;
  const station = requireStation(desk.db);
  const story = storyOf(desk.db, inspection);
  const files = filesOfEntries(story);
  const { parts: evidence, lost } = await soundFiles(desk.evidence, files);
  const facts = await gatherFacts(desk, decision);
  const acts: Made[] = [];
  for (const language of UI_LANGUAGES) {
    acts.push({ name: `act.${language}.pdf`, bytes: (await actOf(desk, facts, language)).bytes });
  }
  const entries = chainOf(desk.db, story).map((entry) => `${canonicalJson(entry)}\n`);
  const made: Made[] = [
    ...READMES.map((name) => ({ name, bytes: readFileSync(path.join(desk.documents, "readme", name)) })),
    { name: "verify.mjs", bytes: readFileSync(path.join(desk.documents, "verify.mjs")) },
    { name: "station-key.pem", bytes: Buffer.from(pemOf(station)) },
    { name: "entries.jsonl", bytes: Buffer.from(entries.join("")) },
    ...acts,
  ];
  const listed = Object.fromEntries([
    ...made.map(({ name, bytes }) => [name, sha256OfBytes(bytes)]),
    ...evidence.map(({ name, sha256: hash }) => [name, hash]),
  ]);
  const manifest = canonicalJson({ inspection, decision: id, station: station.id, files: listed, lost });
  const signature = desk.keys.open(station.publicKey).sign(sha256(manifest));
  const list = [
    { name: "manifest.json", bytes: Buffer.from(manifest) },
    { name: "manifest.sig", bytes: Buffer.from(`${signature}\n`) },
  ];
  const name = fileName("delo", actNumber(decision), papers.plate);
  return {
    type: "application/zip",
    name: `${name}.zip`,
    file,
    sha256: await writeZip(file, [...list, ...made, ...evidence], new Date(decision.time)),
    inspection,
    files: evidence.length,
    lost: lost.length,
  };
}

/** What is made for the case: small. */
interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function soundFiles(folder: string, files: readonly EvidenceFile[]) {
  const byHash = new Map(files.map((file) => [file.sha256, file]));
  const parts: { name: string; file: string; sha256: string }[] = [];
  const lost: string[] = [];
  for (const { sha256: hash, type, size } of byHash.values()) {
    const isSound = (await fileState(folder, { sha256: hash, size })) === "sound";
    const name = `evidence/${hash}.${endingOf(type)}`;
    if (isSound) parts.push({ name, file: placeOf(folder, hash), sha256: hash });
    else lost.push(hash);
  }
  return { parts, lost };
}

/**
 * The log from the truck's first entry to its last. Entries of others between them are there without what
 * they say, as if erased: the chain can be followed, and nobody else's data leaves the post.
 */
function chainOf(db: ReadableDb, story: readonly LogEntry[]): StoredEntry[] {
  const own = new Set(story.map(({ sequence }) => sequence));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return storedEntriesAfter(db, first - 1, last - first + 1).map((entry) => {
    if (own.has(Number(entry.sequence)) || entry.payloadHash === undefined) return entry;
    return { ...entry, payload: null, salt: undefined };
  });
}

function pemOf({ publicKey }: Station): string {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return key.export({ type: "spki", format: "pem" }).toString();
}
