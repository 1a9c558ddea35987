import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { z } from "zod";

interface Moment {
  /** Until so many things are acknowledged it is left alone. */
  readonly acknowledgements: number;
  /** And so long after the last of them. */
  readonly moreMilliseconds: number;
}

/** Starts a program, kills it with no warning, and gives back what it had acknowledged until then. */
export async function killAfter<Said extends z.ZodType>(
  command: readonly string[],
  said: Said,
  { acknowledgements, moreMilliseconds }: Moment,
): Promise<z.output<Said>[]> {
  const program = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(program, "exit");
  const killSoon = (): void => void sleep(moreMilliseconds).then(() => program.kill("SIGKILL"));
  if (acknowledgements === 0) killSoon();
  const acknowledged: z.output<Said>[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    // The last line may be cut off by the kill: then nobody was told.
    const json = safeJson(line);
    if (json) acknowledged.push(said.parse(json));
    if (acknowledged.length === acknowledgements) killSoon();
  }
  const [, signal] = await exited;
  expect(signal).toBe("SIGKILL");
  return acknowledged;
}

function safeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
