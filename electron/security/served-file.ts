import { RESPONSE_HEADERS } from "./response-headers.ts";

/** Bytes that are no file of the page: a truck's photo, a document that was just made. */
export interface ServedFile {
  /** Known, not guessed: the page must not be able to run it. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What a browser calls it when it saves it. */
  readonly name?: string;
}

/** What lies below one first step of the address, by the rest of it; null for what is not known. */
export type FileSource = (id: string) => Promise<ServedFile | null>;

/** Chromium draws a PDF by an object and styles of its own; scripts and other addresses stay shut. */
const PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** `/evidence/3fa…` as its source and the rest: one step, of letters and digits alone. */
const ADDRESS = /^\/([a-z]+)\/([0-9A-Za-z]+)$/;

/** The source that answers for an address, if any does. */
export function sourceOf(
  pathname: string,
  sources: Readonly<Record<string, FileSource>>,
): (() => Promise<ServedFile | null>) | null {
  const [, first = "", id = ""] = ADDRESS.exec(pathname) ?? [];
  const source = Object.hasOwn(sources, first) ? sources[first] : undefined;
  return source === undefined ? null : () => source(id);
}

export function serveBytes({ type, bytes, name }: ServedFile): Response {
  const policy = type === "application/pdf" && { "Content-Security-Policy": PDF_POLICY };
  const headers = {
    ...RESPONSE_HEADERS,
    ...policy,
    "Content-Type": type,
    // Photos of people and papers stay out of the browser's cache on the disk.
    "Cache-Control": "no-store",
    ...(name !== undefined && {
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    }),
  };
  return new Response(bytes, { headers });
}
