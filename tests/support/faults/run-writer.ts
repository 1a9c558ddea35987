import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { program } from "../programs/program.ts";

const WRITER = await program("writer-until-refused");
const outcomeSchema = z.object({ decided: z.int(), end: z.string() });

/** What a program of its own came to: how many trucks it decided, and `done` or why it stopped. */
export type Outcome = z.output<typeof outcomeSchema>;

/** Decides trucks in a process of its own, as another user where one is named. */
export async function runWriter(
  folder: string,
  trucks: number,
  user?: { readonly uid: number },
): Promise<Outcome> {
  const { stdout } = await promisify(execFile)(process.execPath, [WRITER, folder, String(trucks)], {
    encoding: "utf8",
    ...user,
  });
  return outcomeSchema.parse(JSON.parse(stdout));
}
