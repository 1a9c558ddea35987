import type { SignInDesk } from "./check-secret.ts";
import { recordSignOut } from "./sign-in.ts";

/** Ends the shift of who is at the desk. */
export function signOut(desk: SignInDesk): void {
  const officer = desk.session.present();
  if (officer && !desk.session.hindrance)
    desk.db.transaction("session.sign-out", () => recordSignOut(desk, officer));
  desk.session.close();
}

/** The program ends, and with it the shift; where that can not be written, the next sign-in ends it. */
export function leaveDesk(desk: SignInDesk, report: (error: unknown) => void): void {
  for (const step of [() => desk.seenHits.flush(), () => signOut(desk)]) {
    try {
      step();
    } catch (error) {
      report(error);
    }
  }
}
