import { z } from "zod";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { dropUnusedFiles, type Erasable, forgetEntries, putErased } from "../store/queries/erasure.ts";
import type { Write } from "../store/write.ts";

/** Of the first form of entries the hash covers the payload itself: those can not be erased. */
const erasableSchema = z.looseObject({ payloadHash: z.string() });

/**
 * Takes payloads and their salts out of entries, with the trucks and files that came of them. Hashes and signatures
 * cover only what is left, so that the chains stay sound; figures, which name nobody, stay too.
 * @returns how many were erased
 */
export async function erasePayloads(tx: Write, entries: readonly Erasable[], at: string): Promise<number> {
  const erased: string[] = [];
  for (const { id, content } of entries) {
    const entry = erasableSchema.safeParse(JSON.parse(content)).data;
    const left = entry === undefined ? content : canonicalJson({ ...entry, payload: null, salt: undefined });
    await putErased(tx, { id, content: left }, at);
    if (entry !== undefined) erased.push(id);
  }
  await dropUnusedFiles(tx, await forgetEntries(tx, erased));
  return erased.length;
}
