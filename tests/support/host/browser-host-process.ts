import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const HOST = path.resolve(import.meta.dirname, "../../../electron/browser-host/main.ts");

export interface HostProcess {
  /** The link it printed, good for one use. */
  readonly url: string;
  /** What it has said on standard error so far. */
  said(): string;
  /** Ends it and waits; gives back its exit code, or null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** @throws with what it said on standard error, where it ends before it prints a link */
export async function startBrowserHost(args: readonly string[]): Promise<HostProcess> {
  return startHost(HOST, args);
}

/** Runs a script that ends up in the browser host. */
export async function startHost(
  script: string,
  args: readonly string[],
  env = process.env,
): Promise<HostProcess> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  const failed = ended.then((code) => {
    throw new Error(`exit code ${code}: ${said.trim()}`);
  });
  const url = await Promise.race([readUrl(child), failed]);
  // It ends at some time; that is no failure once it has printed its link.
  failed.catch(() => {});
  return {
    url,
    said: () => said,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

function readUrl({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = "";
    stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
      const url = /^Beket: (http:\S+)$/m.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
