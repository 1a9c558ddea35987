import { Command, CommanderError } from "commander";
import { actCommand } from "./act.ts";
import { backupCommand } from "./backup.ts";
import { bundleCommand } from "./bundle.ts";
import { caseCommand } from "./case.ts";
import { catalogueCommand } from "./catalogue.ts";
import { ignoreClosedPipe } from "./closed-pipe.ts";
import { enrolCommand } from "./enrol.ts";
import { CliFailure } from "./failure.ts";
import { generateCommand } from "./generate.ts";
import { journalCommand } from "./journal.ts";
import { rebuildCommand } from "./rebuild.ts";
import { restoreCommand } from "./restore.ts";
import { screenCommand } from "./screen.ts";
import { syncCommand } from "./sync.ts";
import { verifyCommand } from "./verify.ts";

/** Bad input or bad usage; a sentence on standard error says which. */
const EXIT_BAD_INPUT = 2;

const program = new Command("beket")
  .description("Beket without a window")
  .exitOverride()
  .addCommand(screenCommand())
  .addCommand(catalogueCommand())
  .addCommand(verifyCommand())
  .addCommand(journalCommand())
  .addCommand(rebuildCommand())
  .addCommand(generateCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(actCommand())
  .addCommand(caseCommand())
  .addCommand(enrolCommand())
  .addCommand(syncCommand())
  .addCommand(bundleCommand());

ignoreClosedPipe(process.stdout);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
  else if (error instanceof CliFailure) {
    process.stderr.write(`beket: ${error.message}\n`);
    process.exitCode = EXIT_BAD_INPUT;
  } else throw error;
}
