import { promisify } from "node:util";
import { gzip, zstdCompress } from "node:zlib";
import type { FastifyInstance } from "fastify";

const ENCODERS = { zstd: promisify(zstdCompress), gzip: promisify(gzip) } as const;
/** Bytes below which it is not worth while. */
const WORTHWHILE = 1_024;

/** Compresses answers for whoever accepts it. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (typeof payload !== "string" || payload.length < WORTHWHILE) return payload;
    const accepted = (request.headers["accept-encoding"] ?? "").split(",").map((name) => name.trim());
    const encoding = (["zstd", "gzip"] as const).find((name) => accepted.includes(name));
    reply.header("vary", "accept-encoding");
    if (encoding === undefined) return payload;
    const packed = await ENCODERS[encoding](payload);
    reply.header("content-encoding", encoding).header("content-length", packed.length);
    return packed;
  });
}
