import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { ChainProblem } from "../../shared/log/problem.ts";
import { type ChainHead, linkProblem, sealProblem } from "../../shared/log/seal-problem.ts";
import type { StoredEntry } from "../../shared/log/stored-entry.ts";
import { isSigned } from "../log-keys/crypto.ts";
import { type CaseFolder, sha256 } from "./case-folder.ts";

const PROBLEMS = {
  sequence: "an entry is missing, doubled or out of place / запись пропущена, задвоена или не на своём месте",
  "previous-hash": "it does not follow the entry before it / она не продолжает предыдущую запись",
  hash: "it was changed / она изменена",
  payload: "what it says was changed / её содержание изменено",
  erased: "its payload was taken out, and no entry says so / её содержание стёрто, и записи об этом нет",
  signature: "it is not signed by this key / она не подписана этим ключом",
  station: "it is another station's / это запись другого поста",
  unreadable: "it can not be read / она не читается",
} as const satisfies Record<ChainProblem, string>;

/** The list can not list itself and its signature. */
const LIST_FILES = ["manifest.json", "manifest.sig"];
/** What systems leave in folders that somebody looked at. */
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** All that is wrong with a case, a sentence each. */
export function findProblems(folder: CaseFolder): string[] {
  return [
    ...listProblems(folder),
    ...foreignFiles(folder),
    ...chainProblems(folder),
    ...attachmentProblems(folder),
  ];
}

/** A file that was put beside those of the case would pass for one of them. */
function foreignFiles({ manifest, names }: CaseFolder): string[] {
  const listed = new Set([...LIST_FILES, ...Object.keys(manifest.files)]);
  return names()
    .filter((name) => !listed.has(name) && !LITTER.has(name.split("/").at(-1) ?? ""))
    .map((name) => `${name}: the file is not of this case / файл не из этого дела`);
}

function listProblems({ manifest, manifestSignature, key, read }: CaseFolder): string[] {
  const problems: string[] = [];
  if (!isSigned(key, sha256(canonicalJson(manifest)), manifestSignature))
    problems.push("manifest.json: it is not signed by this key / опись не подписана этим ключом");
  for (const [name, hash] of Object.entries(manifest.files)) {
    const content = read(name);
    if (content === null) problems.push(`${name}: the file is missing / файла нет`);
    else if (sha256(content) !== hash) problems.push(`${name}: the file was changed / файл изменён`);
  }
  for (const hash of manifest.lost)
    problems.push(`evidence ${hash}: lost before the case was made / утрачен до того, как собрано дело`);
  return problems;
}

/**
 * From the truck's first entry to the decision each follows the one before; those of others between them have no
 * payload here. What was said of the truck later stands each by its own seal, in its order.
 */
function chainProblems({ manifest, entries, key }: CaseFolder): string[] {
  const [first] = entries;
  if (!first) return ["entries.jsonl: there are no entries / записей нет"];
  const station = { sha256, station: manifest.station };
  const tools = { ...station, verify: (hash: string, signature: string) => isSigned(key, hash, signature) };
  const [from, to] = manifest.chain;
  let head: ChainHead = { sequence: from - 1, hash: String(first.previousHash) };
  for (const entry of entries) {
    const isLater = head.sequence >= to;
    const isInOrder = !isLater || Number(entry.sequence) > head.sequence;
    const problem = isLater ? sealProblem(entry, tools) : linkProblem(entry, tools, head);
    const sequence = isLater ? Number(entry.sequence) : head.sequence + 1;
    if (problem !== null) return [`entry ${sequence}: ${PROBLEMS[problem]}`];
    if (!isInOrder) return [`entry ${sequence}: ${PROBLEMS.sequence}`];
    head = { sequence, hash: String(entry.hash) };
  }
  return head.sequence < to ? [`entry ${head.sequence + 1}: ${PROBLEMS.sequence}`] : [];
}

/** Every file that the truck's entries attached is listed under its hash. */
function attachmentProblems({ manifest, entries }: CaseFolder): string[] {
  const present = new Set([...Object.values(manifest.files), ...manifest.lost]);
  return entries.flatMap((entry) => {
    const hash = attachedBy(entry);
    const isThere = hash === null || present.has(hash);
    return isThere ? [] : [`entry ${entry.sequence}: its file is not in the case / её файла в деле нет`];
  });
}

function attachedBy({ kind, payload }: StoredEntry): string | null {
  if (kind !== "file-attached" || typeof payload !== "object" || payload === null) return null;
  return "sha256" in payload ? String(payload.sha256) : null;
}
