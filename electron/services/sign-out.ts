import type { SignInDesk } from "./check-secret.ts";
import { recordSignOut } from "./sign-in.ts";

/**
 * Ends the shift of who is at the desk. They are gone also where that can not be written, which is thrown afterwards;
 * the next sign-in then ends the shift.
 */
export function signOut(desk: SignInDesk): void {
  const officer = desk.session.present();
  const { hindrance } = desk.session;
  desk.session.close();
  if (officer && !hindrance) desk.db.transaction("session.sign-out", () => recordSignOut(desk, officer));
}

/** The program ends, and with it the shift. */
export function leaveDesk(desk: SignInDesk, report: (error: unknown) => void): void {
  for (const step of [() => desk.seenHits.flush(), () => signOut(desk)]) {
    try {
      step();
    } catch (error) {
      report(error);
    }
  }
}
