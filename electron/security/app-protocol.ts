import { readFile } from "node:fs/promises";
import { isAppUrl } from "./app-address.ts";
import { containedFile } from "./contained-file.ts";
import { contentType } from "./content-types.ts";
import { RESPONSE_HEADERS } from "./response-headers.ts";
import { type FileSource, serveBytes, sourceOf } from "./served-file.ts";

/**
 * Answers `app://beket/…` from one folder, `app://beket/<source>/<id>` from its source, and everything else
 * with a refusal.
 */
export function createAppProtocol(
  folder: string,
  sources: Readonly<Record<string, FileSource>> = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET") return refuse(405);
    if (!isAppUrl(request.url)) return refuse(404);
    const { pathname } = new URL(request.url);
    const source = sourceOf(pathname, sources);
    if (source !== null) {
      const served = await source();
      return served === null ? refuse(404) : serveBytes(served);
    }
    const file = containedFile(folder, pathname === "/" ? "/index.html" : pathname);
    return file === null ? refuse(404) : serve(file);
  };
}

async function serve(file: string): Promise<Response> {
  try {
    const headers = { ...RESPONSE_HEADERS, "Content-Type": contentType(file) };
    return new Response(await readFile(file), { headers });
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: RESPONSE_HEADERS });
}
