import { Command, CommanderError } from "commander";
import { accountCommand } from "./cli/account.ts";
import { bundleCommand } from "./cli/bundle.ts";
import { CommandFailure } from "./cli/failure.ts";
import { inviteCommand } from "./cli/invite.ts";
import { rebuildCommand } from "./cli/rebuild.ts";
import { retentionCommand } from "./cli/retention.ts";
import { serve, serveOptions } from "./cli/serve.ts";
import { stationCommand } from "./cli/station.ts";

/** Bad usage, or something that the command can not be done with. */
const EXIT_BAD_INPUT = 2;

const program = serveOptions(new Command("hub"))
  .description("The supervisors' hub: takes the logs of all posts and sends catalogues back")
  .enablePositionalOptions()
  .exitOverride()
  .action(serve)
  .addCommand(inviteCommand())
  .addCommand(stationCommand())
  .addCommand(accountCommand())
  .addCommand(retentionCommand())
  .addCommand(rebuildCommand())
  .addCommand(bundleCommand());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
  else if (error instanceof CommandFailure) {
    process.stderr.write(`hub: ${error.message}\n`);
    process.exitCode = EXIT_BAD_INPUT;
  } else if (isInUse(error)) {
    process.stderr.write("hub: the port is in use by another program.\n");
    process.exitCode = EXIT_BAD_INPUT;
  } else throw error;
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
