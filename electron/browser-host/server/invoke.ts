import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { StandIn } from "../electron/create-electron.ts";
import { NoHandler } from "../electron/ipc-main.ts";
import type { Contents } from "../electron/web-contents.ts";
import { pack, unpack } from "../page/wire.ts";
import { refuse } from "./refusal.ts";

/** A file of the largest size that may be imported, in base64, with room to spare. */
const MAX_BYTES = 96 * 1024 * 1024;

const callSchema = z.object({ channel: z.string(), payload: z.unknown() });

/** One call of the page, carried by POST. */
export async function answerInvoke(
  request: IncomingMessage,
  contents: Contents,
  invoke: StandIn["invoke"],
): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return refuse(413, "too-large");
  const call = readCall(body);
  if (call === null) return refuse(400, "bad-call");
  try {
    return new Response(pack(await invoke(contents, call.channel, call.payload)));
  } catch (error) {
    return new Response(String(error), {
      status: error instanceof NoHandler ? 404 : 500,
    });
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > MAX_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readCall(body: string) {
  try {
    return callSchema.parse(unpack(body));
  } catch {
    return null;
  }
}
