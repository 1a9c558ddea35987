import { addAccount, madePassword } from "./accounts/accounts.ts";
import { createHub } from "./create-hub.ts";
import { provideOwnCertificate } from "./keys/certificate.ts";
import type { MadeInvitation } from "./services/invite-station.ts";
import { type TakenIn, takeInBundle } from "./services/take-in-bundle.ts";
import { listAccounts } from "./store/queries/account.ts";

export interface HostOptions {
  readonly dataDir: string;
  readonly name: string;
  readonly port: number;
  /** The address of this computer to listen on. */
  readonly listen: string;
  /** Name or number by which other computers reach this one. */
  readonly host: string;
}

export type { TakenIn };

export interface HostedHub {
  readonly address: string;
  readonly fingerprint: string | null;
  /** Made at the first start and told once. */
  readonly firstAccount: { readonly login: string; readonly password: string } | null;
  invite(note: string, hours: number): Promise<MadeInvitation>;
  /** In the name of whoever is at this computer. @throws HubProblem as `takeInBundle` does */
  takeInBundle(file: Buffer, by: string): Promise<TakenIn>;
  close(): Promise<void>;
}

const FIRST_LOGIN = "admin";

/** A hub for the local network inside another program: its own certificate, its own SQLite, one account to begin with. */
export async function hostHub({ dataDir, name, port, listen, host }: HostOptions): Promise<HostedHub> {
  const hub = await createHub({
    dataDir,
    name,
    port,
    host: listen,
    address: `https://${host}:${port}`,
    tls: await provideOwnCertificate(dataDir, host),
    logLevel: "silent",
  });
  const { context, ...reach } = hub;
  const hosted = {
    address: reach.address,
    fingerprint: reach.fingerprint,
    invite: reach.invite,
    takeInBundle: (file: Buffer, by: string) =>
      takeInBundle({ ...context, actor: { account: null, name: by } }, dataDir, file),
    close: reach.close,
  };
  try {
    if ((await listAccounts(context.store)).length > 0) return { ...hosted, firstAccount: null };
    const given = madePassword();
    await addAccount(context, { login: FIRST_LOGIN, name, role: "administrator", ...given });
    const firstAccount = { login: FIRST_LOGIN, password: given.password };
    return { ...hosted, firstAccount };
  } catch (error) {
    await hosted.close();
    throw error;
  }
}
