import type { Command } from "commander";
import { parseInvitation } from "../../shared/sync/invitation.ts";
import { stationDesk } from "../services/station-desk.ts";
import { enrol } from "../sync/enrol.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { withStation } from "./station.ts";
import { sayingWhyNoSync } from "./sync-sentences.ts";

const HELP = `
The invitation is the line that the hub prints or a supervisor hands over; its parts can be given instead.
Exit code 0: enrolled. 2: not; a sentence says why.`;

interface Options {
  readonly userData: string;
  readonly hub?: string;
  readonly code?: string;
  readonly fingerprint?: string;
}

/** `beket enrol`: makes a station known to a hub. */
export const enrolCommand = (): Command =>
  subcommand("enrol")
    .description("make the station known to a hub")
    .argument("[invitation...]", "the line that begins with beket-hub")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .option("--hub <address>", "of the hub, as https://10.0.0.5:8443")
    .option("--code <code>", "the one-time code")
    .option("--fingerprint <sha256>", "of the hub's certificate")
    .addHelpText("after", HELP)
    .action((words: string[], options: Options) => enrolStation(words, options));

async function enrolStation(words: readonly string[], options: Options): Promise<void> {
  const invitation = parseInvitation(words.length > 0 ? words.join(" ") : lineOf(options));
  if (!invitation) throw new CliFailure("This is no invitation: see beket enrol --help.");
  const { name } = await withStation(options.userData, (store) =>
    sayingWhyNoSync(() => enrol(stationDesk(store, options.userData), invitation)),
  );
  process.stdout.write(`Enrolled at ${name} (${invitation.address}).\n`);
}

function lineOf({ hub = "", code = "", fingerprint = "" }: Options): string {
  return ["beket-hub", hub, code, fingerprint.replaceAll(":", "").toLowerCase()].join(" ");
}
