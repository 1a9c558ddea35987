import { Command } from "commander";
import { renderUnicodeCompact } from "uqr";
import { invitationSchema } from "../../shared/sync/invitation.ts";
import { fingerprintOf } from "../keys/certificate.ts";
import { inviteStation, type MadeInvitation } from "../services/invite-station.ts";
import { CommandFailure } from "./failure.ts";
import { readCertificate } from "./read-certificate.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

interface InviteOptions extends DataOptions {
  readonly address: string;
  readonly tlsCert?: string;
  readonly note: string;
  readonly hours: string;
}

export function inviteCommand(): Command {
  return dataOption(new Command("invite"))
    .description("make a one-time code with which a station enrols")
    .requiredOption("--address <url>", "how the station reaches the hub: https://…")
    .option("--tls-cert <file>", "the hub's certificate, if it is not its self-signed one")
    .option("--note <text>", "for which post it is", "")
    .option("--hours <n>", "how long the code is good", "24")
    .action(invite);
}

async function invite(options: InviteOptions): Promise<void> {
  const address = invitationSchema.shape.address.safeParse(options.address);
  if (!address.success)
    throw new CommandFailure(`"${options.address}" is no address such as https://10.0.0.5:8443.`);
  const hours = Number(options.hours);
  if (!Number.isInteger(hours) || hours < 1 || hours > 720)
    throw new CommandFailure("--hours is a number from 1 to 720.");
  const cert = options.address.startsWith("https:") ? readCertificate(options.data, options.tlsCert) : null;
  const fingerprint = cert === null ? null : fingerprintOf(cert);
  const { note } = options;
  sayInvitation(
    await withHub(options, (hub) => inviteStation(hub, { address: address.data, fingerprint, note, hours })),
  );
}

/** As text to type and as a code to scan. */
export function sayInvitation({ text, expiresAt }: MadeInvitation): void {
  say(`To enrol a station, until ${expiresAt}, enter there:\n\n  ${text}\n\n${renderUnicodeCompact(text)}`);
}
