import { formatRecoveryKey, RECOVERY_KEY_BYTES, readRecoveryKey } from "../../shared/rules/recovery-key.ts";
import type { KeptSecret, Secrets } from "../secrets/scrypt.ts";
import { putSecret, RECOVERY } from "../store/queries/officer-secret.ts";
import { appendEntry } from "./append-entry.ts";
import type { SignInDesk } from "./check-secret.ts";
import type { Desk } from "./desk.ts";

export interface MadeKey {
  /** To be printed and never kept. */
  readonly recoveryKey: string;
  readonly secret: KeptSecret;
}

export async function makeRecoveryKey(secrets: Secrets): Promise<MadeKey> {
  const recoveryKey = formatRecoveryKey(secrets.random(RECOVERY_KEY_BYTES));
  return { recoveryKey, secret: await secrets.keep(readRecoveryKey(recoveryKey)) };
}

/** From here on this key is good and the one before is not; must run inside a transaction. */
export function issueRecoveryKey(desk: Desk, { secret }: MadeKey): void {
  putSecret(desk.db, RECOVERY, secret);
  appendEntry(desk, { kind: "recovery-key-issued", payload: {} });
}

/** Another key, for a supervisor who lost the printed one. */
export async function newRecoveryKey(desk: SignInDesk): Promise<{ recoveryKey: string }> {
  const made = await makeRecoveryKey(desk.secrets);
  desk.db.transaction("recovery.issue", () => issueRecoveryKey(desk, made));
  return { recoveryKey: made.recoveryKey };
}
