import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { createHub, type Hub } from "../../../hub/create-hub.ts";
import { type Certificate, provideOwnCertificate } from "../../../hub/keys/certificate.ts";
import { readFile } from "../../../hub/services/read-file.ts";
import { readers } from "../hub/batch-readers.ts";
import { temporaryFolder } from "../temporary-folder.ts";

interface TestHubOptions {
  readonly dataDir?: string;
  /** Of PostgreSQL; without, SQLite in the folder. */
  readonly databaseUrl?: string | undefined;
  readonly plain?: boolean;
  /** In place of the one that the hub makes for itself. */
  readonly tls?: Certificate;
  readonly port?: number;
  readonly now?: () => Date;
}

/** A hub of the test's own, with a certificate that stations pin; closed after the test. */
export async function openTestHub({
  dataDir = temporaryFolder(),
  databaseUrl,
  plain = false,
  tls,
  port = 0,
  now,
}: TestHubOptions = {}): Promise<Hub> {
  const hub = await createHub({
    dataDir,
    databaseUrl,
    name: "Хаб",
    host: "127.0.0.1",
    port,
    tls: plain ? undefined : (tls ?? (await provideOwnCertificate(dataDir, "127.0.0.1"))),
    logLevel: "silent",
    requestsPerMinute: 1_000_000,
    now,
    readers,
  });
  let open = true;
  const close = async () => {
    if (open) await hub.close();
    open = false;
  };
  onTestFinished(close);
  return { ...hub, close };
}

/** Everything that a hub has of a station, as it was signed, by branch. */
export async function hubLog({ context }: Hub, station: string): Promise<{ branch: number; hash: string }[]> {
  const rows = await context.store
    .selectFrom("entry")
    .select(["branch", "sequence", "hash"])
    .where("station", "=", station)
    .orderBy("branch")
    .orderBy("sequence")
    .execute();
  return rows.map(({ branch, hash }) => ({ branch, hash }));
}

/** A file as the hub would give it to a supervisor. */
export async function hubFile({ context }: Hub, sha256: string): Promise<Buffer> {
  return buffer((await readFile(context, sha256)).stream);
}
