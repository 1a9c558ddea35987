import { readFile } from "node:fs/promises";
import { isAppUrl } from "./app-address.ts";
import { containedFile } from "./contained-file.ts";
import { contentType } from "./content-types.ts";
import { RESPONSE_HEADERS } from "./response-headers.ts";

/** Answers `app://beket/…` from one folder, and everything else with a refusal. */
export function createAppProtocol(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET") return refuse(405);
    if (!isAppUrl(request.url)) return refuse(404);
    const { pathname } = new URL(request.url);
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
