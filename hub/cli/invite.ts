import { Command } from "commander";
import { renderUnicodeCompact } from "uqr";
import { fingerprintOf } from "../keys/certificate.ts";
import { inviteStation, type MadeInvitation } from "../services/invite-station.ts";
import { readAddress } from "./read-address.ts";
import { readCertificate } from "./read-certificate.ts";
import { readCount } from "./read-count.ts";
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
  const address = readAddress(options.address);
  const hours = readCount("--hours", options.hours, 720);
  const cert = address.startsWith("https:") ? readCertificate(options.data, options.tlsCert) : null;
  const fingerprint = cert === null ? null : fingerprintOf(cert);
  const { note } = options;
  sayInvitation(await withHub(options, (hub) => inviteStation(hub, { address, fingerprint, note, hours })));
}

/** As text to type and as a code to scan. */
export function sayInvitation({ text, expiresAt }: MadeInvitation): void {
  say(`To enrol a station, until ${expiresAt}, enter there:\n\n  ${text}\n\n${renderUnicodeCompact(text)}`);
}
