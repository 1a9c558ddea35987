import { flushCompileCache } from "node:module";
import { z } from "zod";
import { createHub } from "../../../../hub/create-hub.ts";

/** A program of its own that is a hub until it is killed or told to stop. `node writer.ts OPTIONS` */
const { invitations, ...options } = z
  .object({ dataDir: z.string(), databaseUrl: z.string().optional(), invitations: z.int().default(1) })
  .parse(JSON.parse(process.argv[2] ?? ""));
const hub = await createHub({
  ...options,
  name: "Тест",
  host: "127.0.0.1",
  port: 0,
  logLevel: "silent",
  requestsPerMinute: 1_000_000,
});
process.once("SIGTERM", () => void hub.close());
const codes: string[] = [];
for (let index = 0; index < invitations; index += 1) codes.push((await hub.invite("", 1)).invitation.code);
// Most of these programs are killed, and would leave nothing to the next.
flushCompileCache();
process.stdout.write(`${JSON.stringify({ port: hub.port, hub: hub.context.identity.id, codes })}\n`);
