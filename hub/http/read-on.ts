import type { FastifyReply, FastifyRequest } from "fastify";
import { LIMITS } from "../../shared/sync/limits.ts";

/** Bytes of a refused body that are read and thrown away. */
const MOST = 16 * LIMITS.body;

/**
 * Reads what is left of a body that was answered before its end: a client that sends all of it first would otherwise
 * find a broken connection in place of the answer. Whoever sends without end is cut off.
 */
export function readOn({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete) return;
  reply.removeHeader("connection");
  let left = MOST;
  raw.on("data", (bytes: Buffer) => {
    left -= bytes.length;
    if (left < 0) raw.destroy();
  });
}
