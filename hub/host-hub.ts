import { addAccount, madePassword } from "./accounts/accounts.ts";
import { createHub } from "./create-hub.ts";
import { provideOwnCertificate } from "./keys/certificate.ts";
import type { MadeInvitation } from "./services/invite-station.ts";
import { listAccounts } from "./store/queries/account.ts";

export interface HostOptions {
  readonly dataDir: string;
  readonly name: string;
  readonly port: number;
  /** Name or number by which other computers reach this one. */
  readonly host: string;
}

export interface HostedHub {
  readonly address: string;
  readonly fingerprint: string | null;
  /** Made at the first start and told once. */
  readonly firstAccount: { readonly login: string; readonly password: string } | null;
  invite(note: string, hours: number): Promise<MadeInvitation>;
  close(): Promise<void>;
}

const FIRST_LOGIN = "admin";

/** A hub for the local network inside another program: its own certificate, its own SQLite, one account to begin with. */
export async function hostHub({ dataDir, name, port, host }: HostOptions): Promise<HostedHub> {
  const hub = await createHub({
    dataDir,
    name,
    port,
    host: "0.0.0.0",
    address: `https://${host}:${port}`,
    tls: await provideOwnCertificate(dataDir, host),
    logLevel: "silent",
  });
  const { context, address, fingerprint, invite, close } = hub;
  try {
    if ((await listAccounts(context.store)).length > 0)
      return { address, fingerprint, invite, close, firstAccount: null };
    const given = madePassword();
    await addAccount(context, { login: FIRST_LOGIN, name, role: "administrator", ...given });
    const firstAccount = { login: FIRST_LOGIN, password: given.password };
    return { address, fingerprint, invite, close, firstAccount };
  } catch (error) {
    await close();
    throw error;
  }
}
