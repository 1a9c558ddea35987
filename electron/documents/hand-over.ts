import { readFile } from "node:fs/promises";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { FileSource, ServedFile } from "../security/served-file.ts";

/** A document on its way out of the program. */
export type OutgoingDocument = Required<ServedFile>;

/** One too large to stand in memory: it is copied from where it lies, before whoever made it takes it away. */
export interface OutgoingFile extends Pick<OutgoingDocument, "type" | "name"> {
  readonly file: string;
}

/** Called when it is sure that the document leaves, before any of it does; what it throws keeps it here. */
export type Leaving = () => void;

/** How documents leave the program: by the desktop's own dialogs, or by the browser that shows the page. */
export interface HandOver {
  /** To a place that the officer chooses. */
  save(document: OutgoingDocument, leaving: Leaving): Promise<HandedOver>;
  saveFile(file: OutgoingFile, leaving: Leaving): Promise<HandedOver>;
  /** In the program that the computer has for its type, to be read or printed there. */
  open(document: OutgoingDocument, leaving: Leaving): Promise<HandedOver>;
}

/** A document that nobody fetches gives way to later ones. */
const MAX_WAITING = 4;

/** For a page in a browser: a document waits in memory until it is fetched from its address, once. */
export function createOutbox(newId: () => string): { handOver: HandOver; take: FileSource } {
  const waiting = new Map<string, OutgoingDocument>();
  const offer = async (document: OutgoingDocument, leaving: Leaving): Promise<HandedOver> => {
    leaving();
    const id = newId();
    waiting.set(id, document);
    for (const old of [...waiting.keys()].slice(0, -MAX_WAITING)) waiting.delete(old);
    return { kind: "fetch", address: `/documents/${id}`, name: document.name };
  };
  return {
    handOver: {
      save: offer,
      open: offer,
      saveFile: async ({ file, ...about }, leaving) =>
        offer({ ...about, bytes: new Uint8Array(await readFile(file)) }, leaving),
    },
    async take(id) {
      const document = waiting.get(id) ?? null;
      waiting.delete(id);
      return document;
    },
  };
}
