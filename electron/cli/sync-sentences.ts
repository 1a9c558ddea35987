import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import type { SyncFailureCode, SyncRefusalCode } from "../../shared/contract/sync-failures.ts";
import { CliFailure } from "./failure.ts";

const SENTENCES = {
  "sync-unreachable": "the hub can not be reached.",
  "sync-cut-off": "the line to the hub broke; the next sync goes on from there.",
  "sync-timed-out": "the hub has said nothing for too long.",
  "sync-wrong-certificate":
    "the hub shows another certificate than the one that was pinned. Nothing was sent.",
  "sync-untrusted-certificate":
    "this computer does not trust the hub's certificate, and no fingerprint was given. Nothing was sent. Ask for an invitation with the fingerprint.",
  "sync-another-hub": "another hub answers at this address. Nothing was sent.",
  "sync-bad-answer": "the hub's answer can not be read, or is not signed by the hub.",
  "sync-no-progress": "the hub asks for the same entries again and again.",
  "sync-protocol-unsupported": "the hub and this program are of too different versions.",
  "sync-clock-skewed": "this computer's clock and the hub's differ too much.",
  "sync-station-unknown": "the hub does not know this station: enrol it.",
  "sync-station-revoked": "the hub has revoked this station.",
  "sync-station-taken": "the hub has another station of this id.",
  "sync-code-refused": "the code is wrong, used or expired.",
  "sync-rate-limited": "the hub asks to wait.",
  "sync-hub-busy": "the hub is busy or starts anew.",
  "sync-hub-full": "the hub's disk is full.",
  "sync-request-refused": "the hub did not take the request.",
  "sync-not-signed-in": "the name or the password does not fit.",
  "sync-forbidden": "the account may not do this.",
  "sync-password-change-needed": "the hub made the password up: change it first, in the app.",
  "sync-password-wrong": "the password of now does not fit.",
  "sync-last-administrator": "it is the hub's last administrator.",
  "sync-login-taken": "the hub has this login already.",
  "sync-not-enrolled": "the station is not enrolled at a hub: beket enrol.",
  "sync-bad-bundle":
    "the bundle is damaged, not signed by the hub, or not the answer to a bundle of this station.",
  "sync-port-taken": "another program uses this port.",
  "sync-port-refused": "the system does not let this program use this port.",
  "sync-address-gone": "this computer does not have this address any more.",
  "sync-bad-station-bundle":
    "the bundle is damaged, not signed by a station of this hub, or for another hub.",
  "sync-signed-out": "nobody is signed in to the hub.",
  "sync-bad-invitation": "this is no invitation of a hub.",
} as const satisfies Record<`sync-${SyncFailureCode | SyncRefusalCode}`, string>;

const sentences: Partial<Record<ErrorCode, string>> = SENTENCES;

/** What went wrong between station and hub, as a sentence; anything else comes back as it was. */
export async function sayingWhyNoSync<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const sentence = error instanceof BeketError ? sentences[error.code] : undefined;
    if (sentence === undefined || !(error instanceof Error)) throw error;
    throw new CliFailure(`${sentence} (${error.message})`);
  }
}
