import type { Command } from "commander";
import type { HubContext } from "../context.ts";
import { openHub } from "../create-hub.ts";

export interface DataOptions {
  readonly data: string;
}

export const DEFAULT_NAME = "Beket hub";

/** The option that every command has. */
export function dataOption(command: Command): Command {
  return command.option(
    "--data <folder>",
    "the hub's folder: its keys and, without DATABASE_URL, its database",
    "hub-data",
  );
}

/** Works on the store of a hub, which may be running. */
export async function withHub<T>({ data }: DataOptions, work: (hub: HubContext) => Promise<T>): Promise<T> {
  const { context, close } = await openHub({
    dataDir: data,
    databaseUrl: process.env["DATABASE_URL"],
    name: DEFAULT_NAME,
  });
  try {
    return await work(context);
  } finally {
    await close();
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
