import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { SecretAnswer } from "../../shared/schemas/session.ts";
import { putSecret } from "../store/queries/officer-secret.ts";
import { appendEntry } from "./append-entry.ts";
import { checkSecret, type SignInDesk } from "./check-secret.ts";

/** An officer's own PIN, changed by who knows the one before. */
export async function changePin(
  desk: SignInDesk,
  { pin, newPin }: ParsedRequestOf<"session.change-pin">,
): Promise<SecretAnswer> {
  const officer = desk.session.present();
  if (!officer) throw new BeketError("not-signed-in");
  const { id } = officer;
  const secret = await desk.secrets.keep(newPin);
  return checkSecret(desk, { attempt: "pin-change", owner: id, officer: id, entered: pin }, () => {
    putSecret(desk.db, id, secret);
    appendEntry(desk, { kind: "pin-changed", payload: { officer: id } });
  });
}
