import type { Command } from "commander";
import type { ActingContext } from "../context.ts";
import { openHub } from "../create-hub.ts";
import { hasHubKeys } from "../keys/hub-keys.ts";
import { databaseUrl } from "./database-url.ts";
import { CommandFailure } from "./failure.ts";

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

/**
 * Works on the store of a hub, which may be running.
 * @throws CommandFailure where no hub was ever started: a folder that was mistyped does not become another hub
 */
export async function withHub<T>(
  { data }: DataOptions,
  work: (hub: ActingContext) => Promise<T>,
): Promise<T> {
  if (!hasHubKeys(data))
    throw new CommandFailure(
      `There is no hub in ${data}: name its folder by --data, or start it there first.`,
    );
  const { context, close } = await openHub({
    dataDir: data,
    databaseUrl: databaseUrl(),
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
