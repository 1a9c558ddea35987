import type { ParsedRequestOf, ResponseOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { readRecoveryKey } from "../../shared/rules/recovery-key.ts";
import { readOfficer } from "../store/queries/officer.ts";
import { putSecret, RECOVERY } from "../store/queries/officer-secret.ts";
import { removeGuard } from "../store/queries/sign-in-guard.ts";
import { asOfficer } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import { checkSecret, type SignInDesk } from "./check-secret.ts";
import { issueRecoveryKey, makeRecoveryKey } from "./recovery-key.ts";

/** A supervisor's new PIN by the printed key, which is used up: another is given in its place. */
export async function recover(
  desk: SignInDesk,
  { officer: id, recoveryKey, newPin }: ParsedRequestOf<"session.recover">,
): Promise<ResponseOf<"session.recover">> {
  const supervisor = readOfficer(desk.db, id);
  if (!supervisor?.active || supervisor.role !== "supervisor") throw new BeketError("not-found");
  const secret = await desk.secrets.keep(newPin);
  const next = await makeRecoveryKey(desk.secrets);
  const entered = readRecoveryKey(recoveryKey);
  const answer = await checkSecret(
    desk,
    { attempt: "recovery", owner: RECOVERY, officer: id, entered },
    () => {
      const acting = asOfficer(desk, supervisor);
      appendEntry(acting, { kind: "recovery-used", payload: { officer: id } });
      putSecret(desk.db, id, secret);
      removeGuard(desk.db, id);
      appendEntry(acting, { kind: "pin-changed", payload: { officer: id } });
      issueRecoveryKey(acting, next);
    },
  );
  return answer.accepted ? { accepted: true, recoveryKey: next.recoveryKey } : answer;
}
