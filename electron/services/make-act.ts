import { createHash } from "node:crypto";
import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { isDoubtful } from "../../shared/log/clock.ts";
import { filesOfEntries } from "../../shared/log/evidence-files.ts";
import { truckSaid } from "../../shared/log/truck-said.ts";
import { type DecisionEntry, isDecision } from "../../shared/schemas/log-entry.ts";
import type { UiLanguage } from "../../shared/schemas/station.ts";
import { type ActFacts, type ActFile, actNumber } from "../documents/act/act-facts.ts";
import { fileName } from "../documents/file-name.ts";
import type { OutgoingDocument } from "../documents/hand-over.ts";
import { readSoundFile } from "../evidence/file-store.ts";
import type { ReadableDb } from "../store/databases.ts";
import { listClockDoubts } from "../store/queries/clock-doubt.ts";
import { requireStation } from "./desk.ts";
import { alteredError, readSealed, requireNaming, requireSealedStory } from "./sealed-entries.ts";

export interface ActSources {
  readonly db: ReadableDb;
  readonly evidence: string;
  /** `dist/documents`. */
  readonly documents: string;
}

export type ActRequest = ParsedRequestOf<"act.save">;

/** Throws `not-found` where the entry is no decision, `entry-altered` where it is not as it was written. */
export function requireDecision(db: ReadableDb, id: string): DecisionEntry {
  const sealed = readSealed(db, id);
  if (sealed?.bad) throw alteredError(sealed.bad);
  if (!sealed || !isDecision(sealed.entry)) throw new BeketError("not-found", `decision ${id}`);
  return sealed.entry;
}

/**
 * The act of a decision, with the truck's files as they stood when it was made.
 * @throws BeketError `not-found`, `entry-erased`, `entry-altered`
 */
export async function makeAct(
  sources: ActSources,
  { entry, language }: ActRequest,
): Promise<OutgoingDocument> {
  const decision = requireDecision(sources.db, entry);
  return actOf(sources, await gatherFacts(sources, decision), language);
}

export async function actOf(
  { documents }: Pick<ActSources, "documents">,
  facts: ActFacts,
  language: UiLanguage,
): Promise<OutgoingDocument> {
  // The fonts' and the document's library is as large as the rest of the program, and no start needs it.
  const { renderAct } = await import("../documents/act/render-act.ts");
  const { entry } = facts;
  const name = fileName("akt", actNumber(entry), entry.payload.papers.plate, language);
  return {
    type: "application/pdf",
    name: `${name}.pdf`,
    bytes: new Uint8Array(await renderAct(facts, language, documents)),
  };
}

export async function gatherFacts({ db, evidence }: ActSources, entry: DecisionEntry): Promise<ActFacts> {
  const { publicKey } = requireStation(db);
  const { crossing } = requireNaming(db);
  const before = requireSealedStory(db, entry.payload.inspection, entry.sequence);
  const files = filesOfEntries(before).map(async (file): Promise<ActFile> => {
    const picture = file.thumbnail === null ? null : await readSoundFile(evidence, file.thumbnail);
    return { ...file, picture };
  });
  return {
    entry,
    crossing,
    keyFingerprint: fingerprint(publicKey),
    files: await Promise.all(files),
    gone: truckSaid(before).gone.filter(({ line }) => !isDeclared(entry, line.description)),
    // As the log stood then: how the doubt ended later is no part of the act.
    clockDoubt: listClockDoubts(db).find((doubt) => isDoubtful(doubt, entry.sequence)) ?? null,
  };
}

const isDeclared = ({ payload }: DecisionEntry, words: string): boolean =>
  payload.lines.some(({ description }) => description === words);

function fingerprint(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex");
}
