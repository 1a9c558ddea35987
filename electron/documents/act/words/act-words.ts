import type { ClockFault } from "../../../../shared/schemas/clock.ts";

/** What an act says in one language beyond the words of the screens. */
export interface ActWords {
  readonly title: string;
  readonly number: (number: string) => string;
  readonly post: string;
  readonly crossing: string;
  readonly officer: string;
  readonly started: string;
  readonly decided: string;
  /** What the clock was in, from an entry on, when the decision was made. */
  readonly clock: Readonly<Record<ClockFault, (since: number) => string>>;
  readonly truck: string;
  readonly decision: string;
  readonly reason: string;
  readonly note: string;
  /** Of a decision that takes the place of an earlier one: which revision it is, and why. */
  readonly revised: (revision: number, why: string) => string;
  readonly lines: (count: number) => string;
  readonly columns: {
    readonly number: string;
    readonly goods: string;
    readonly code: string;
    readonly quantity: string;
    readonly weight: string;
    readonly value: string;
    readonly verdict: string;
  };
  readonly findings: string;
  readonly noFindings: string;
  readonly line: (number: number) => string;
  readonly met: string;
  readonly basis: string;
  readonly answer: string;
  readonly noAnswer: string;
  readonly flags: string;
  readonly brand: (name: string) => string;
  /** Hits that were there before the decision and are no more. */
  readonly gone: {
    readonly title: string;
    readonly removed: string;
    readonly reworded: (now: string) => string;
  };
  readonly bases: string;
  readonly files: (count: number) => string;
  readonly noFiles: string;
  readonly checklist: { readonly shown: string; readonly missing: string };
  readonly items: Readonly<Record<"plate-hold" | "unloaded" | "opened" | "marks" | "none", string>>;
  readonly file: { readonly what: string; readonly attached: string; readonly hash: string };
  readonly withdrawn: string;
  readonly unreadable: string;
  readonly pictures: string;
  readonly seal: string;
  readonly entry: string;
  readonly sequence: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly station: string;
  readonly key: string;
  readonly versions: string;
  readonly qr: string;
  readonly signatures: string;
  readonly signed: readonly string[];
  readonly signHint: string;
  readonly utc: string;
  readonly disclaimer: string;
  readonly page: (page: number, of: number) => string;
}
