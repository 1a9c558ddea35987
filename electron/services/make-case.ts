import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { filesOfEntries } from "../../shared/log/evidence-files.ts";
import type { EvidenceFile } from "../../shared/schemas/evidence.ts";
import type { DecisionEntry } from "../../shared/schemas/log-entry.ts";
import { type Station, UI_LANGUAGES } from "../../shared/schemas/station.ts";
import { actNumber } from "../documents/act/act-facts.ts";
import { fileName } from "../documents/file-name.ts";
import type { OutgoingFile } from "../documents/hand-over.ts";
import { writeZip } from "../documents/zip.ts";
import { fileState, placeOf, sha256OfBytes } from "../evidence/file-store.ts";
import { sha256 } from "../log-keys/crypto.ts";
import { type Desk, requireStation } from "./desk.ts";
import { type ActSources, actOf, gatherFacts, requireDecision } from "./make-act.ts";
import { endingOf } from "./read-evidence.ts";
import { requireSealedStory } from "./sealed-entries.ts";
import { writeCaseEntries } from "./write-case-entries.ts";

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
 * @throws BeketError `not-found`, `entry-erased`, `entry-altered`
 */
export async function makeCase(desk: Desk & ActSources, id: string, file: string): Promise<Case> {
  const decision = requireDecision(desk.db, id);
  const folder = await mkdtemp(path.join(tmpdir(), "beket-entries-"));
  try {
    return await writeCase(desk, decision, { file, entriesFile: path.join(folder, "entries.jsonl") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface CaseFiles {
  readonly file: string;
  /** Where the entries are gathered first: there may be more of them than memory holds. */
  readonly entriesFile: string;
}

async function writeCase(
  desk: Desk & ActSources,
  decision: DecisionEntry,
  { file, entriesFile }: CaseFiles,
): Promise<Case> {
  const { inspection, papers } = decision.payload;
  const station = requireStation(desk.db);
  const story = requireSealedStory(desk.db, inspection);
  const files = filesOfEntries(story);
  const { parts: evidence, lost } = await soundFiles(desk.evidence, files);
  const facts = await gatherFacts(desk, decision);
  const acts: Made[] = [];
  for (const language of UI_LANGUAGES) {
    acts.push({ name: `act.${language}.pdf`, bytes: (await actOf(desk, facts, language)).bytes });
  }
  const { sha256: entriesHash, chain } = await writeCaseEntries(desk.db, entriesFile, { decision, story });
  const made: Made[] = [
    ...READMES.map((name) => ({ name, bytes: readFileSync(path.join(desk.documents, "readme", name)) })),
    { name: "verify.mjs", bytes: readFileSync(path.join(desk.documents, "verify.mjs")) },
    { name: "station-key.pem", bytes: Buffer.from(pemOf(station)) },
    ...acts,
  ];
  const listed = Object.fromEntries([
    ["entries.jsonl", entriesHash],
    ...made.map(({ name, bytes }) => [name, sha256OfBytes(bytes)]),
    ...evidence.map(({ name, sha256: hash }) => [name, hash]),
  ]);
  const told = { inspection, decision: decision.id, station: station.id, chain };
  const manifest = canonicalJson({ ...told, files: listed, lost });
  const signature = desk.keys.open(station.publicKey).sign(sha256(manifest));
  const list = [
    { name: "manifest.json", bytes: Buffer.from(manifest) },
    { name: "manifest.sig", bytes: Buffer.from(`${signature}\n`) },
    { name: "entries.jsonl", file: entriesFile, press: true },
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
  const parts: { name: string; file: string; press: false; sha256: string }[] = [];
  const lost: string[] = [];
  for (const { sha256: hash, type, size } of byHash.values()) {
    const isSound = (await fileState(folder, { sha256: hash, size })) === "sound";
    const name = `evidence/${hash}.${endingOf(type)}`;
    if (isSound) parts.push({ name, file: placeOf(folder, hash), press: false, sha256: hash });
    else lost.push(hash);
  }
  return { parts, lost };
}

function pemOf({ publicKey }: Station): string {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return key.export({ type: "spki", format: "pem" }).toString();
}
