import { Command, CommanderError } from "commander";
import { accountCommand } from "./account.ts";
import { auditCommand } from "./audit.ts";
import { bundleCommand } from "./bundle.ts";
import { CommandFailure } from "./failure.ts";
import { invitationCommand } from "./invitation.ts";
import { inviteCommand } from "./invite.ts";
import { rebuildCommand } from "./rebuild.ts";
import { retentionCommand } from "./retention.ts";
import { sentenceOf } from "./sentence-of.ts";
import { serve, serveOptions } from "./serve.ts";
import { stationCommand } from "./station.ts";

/** Bad usage, or something that the command can not be done with. */
const EXIT_BAD_INPUT = 2;

/** Runs a command of the hub, or the hub itself; the exit code. What can not be done is said in a sentence. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    // Commander has said by itself what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
    const sentence = error instanceof CommandFailure ? error.message : sentenceOf(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`hub: ${sentence}\n`);
    return EXIT_BAD_INPUT;
  }
}

function program(): Command {
  const hub = serveOptions(new Command("hub"))
    .description("The supervisors' hub: takes the logs of all posts and sends catalogues back")
    .enablePositionalOptions()
    .exitOverride()
    .action(serve);
  for (const command of [
    inviteCommand(),
    invitationCommand(),
    stationCommand(),
    accountCommand(),
    retentionCommand(),
    rebuildCommand(),
    bundleCommand(),
    auditCommand(),
  ])
    hub.addCommand(overriding(command));
  return hub;
}

/** Commands that are added keep their own way to end, which is to end the process. */
function overriding(command: Command): Command {
  for (const below of command.commands) overriding(below);
  return command.exitOverride();
}
