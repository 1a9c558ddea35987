import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { HubOptions } from "../../../hub/create-hub.ts";

const started = z.object({ port: z.int(), hub: z.string(), codes: z.array(z.string()) });

/** A hub in a process of its own, which can be killed. */
export interface HubProcess extends z.infer<typeof started> {
  /** The first of the codes. */
  readonly code: string;
  readonly address: string;
  /** As by a power cut, unless another signal is named; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
}

const SOURCE = path.join(import.meta.dirname, "hub-program/writer.ts");

export async function spawnHub(
  options: Pick<HubOptions, "dataDir" | "databaseUrl"> & { readonly invitations?: number },
  program = SOURCE,
): Promise<HubProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const first = await firstLine(child);
  const running = started.parse(JSON.parse(first));
  const [code = ""] = running.codes;
  return {
    ...running,
    code,
    address: `http://127.0.0.1:${running.port}`,
    kill: (signal) => end(child, signal),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error("no output"));
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`The hub ended with ${code}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
