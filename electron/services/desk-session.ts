import type { Channel } from "../../shared/contract/channels.ts";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import { mayCall } from "../../shared/contract/rights.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import type { FileSource } from "../security/served-file.ts";
import { readOfficer } from "../store/queries/officer.ts";
import { readSettings } from "../store/queries/setting.ts";
import type { Guard } from "../store/queries/sign-in-guard.ts";
import { type Acting, asOfficer, PROGRAM } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/** One moment on two clocks, in milliseconds: the computer's may be set, the steady one may stand still in its sleep. */
interface Moment {
  readonly wall: number;
  readonly steady: number;
}

interface Presence {
  readonly id: string;
  readonly locked: boolean;
  readonly touched: Moment;
  /** Why nothing can be written, where who came could not be either: then they only read. */
  readonly hindrance: ErrorCode | null;
}

interface Surroundings {
  readonly acting: Acting;
  /** The screen was locked without anybody asking for it. */
  readonly onIdle: () => void;
}

/** Who is at the desk. It is forgotten when the program ends: whoever opens it signs in again. */
export class DeskSession {
  readonly #desk: Desk;
  readonly #surroundings: Surroundings;
  #presence: Presence | null = null;
  /** Trucks whose personal data the officer at the desk has asked to see, by their inspections. */
  readonly #shown = new Set<string>();
  /** Failures in a row that could not be written, by whose secret it should have been. */
  readonly unwritten = new Map<string, Guard>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, surroundings: Surroundings) {
    this.#desk = desk;
    this.#surroundings = surroundings;
  }

  get locked(): boolean {
    return this.#presence?.locked ?? false;
  }

  get hindrance(): ErrorCode | null {
    return this.#presence?.hindrance ?? null;
  }

  /** Who has signed in, with the rights that they have at this moment; also behind a locked screen. */
  present(): Officer | null {
    const officer = this.#presence && readOfficer(this.#desk.db, this.#presence.id);
    return officer?.active ? officer : null;
  }

  get shown(): readonly string[] {
    return [...this.#shown];
  }

  show(inspection: string): void {
    this.#shown.add(inspection);
  }

  open(id: string, hindrance: ErrorCode | null = null): void {
    if (this.#presence?.id !== id) this.#shown.clear();
    this.#presence = { id, locked: false, touched: this.#moment(), hindrance };
  }

  close(): void {
    this.#shown.clear();
    this.#presence = null;
  }

  touch(): void {
    if (this.#presence) this.#presence = { ...this.#presence, touched: this.#moment() };
  }

  /** Locked even where the entry can not be written: that is thrown afterwards. */
  lock(by: "officer" | "idle"): void {
    const officer = this.present();
    if (!this.#presence || this.locked || !officer) return;
    this.#presence = { ...this.#presence, locked: true };
    if (this.hindrance) return;
    const desk = asOfficer(this.#desk, officer);
    desk.db.transaction("session.lock", () => appendEntry(desk, { kind: "screen-locked", payload: { by } }));
  }

  /** Called again and again, and before every call that is let in. */
  lockWhenIdle(): void {
    if (!this.#presence || this.locked) return;
    const { touched } = this.#presence;
    const now = this.#moment();
    const idle = Math.max(now.wall - touched.wall, now.steady - touched.steady);
    if (idle < readSettings(this.#desk.db).idleMinutes * 60_000) return;
    try {
      this.lock("idle");
    } finally {
      this.#surroundings.onIdle();
    }
  }

  /** Does the work of a call as who is at the desk; throws where that officer, or nobody, may not call it. */
  enter<T>(channel: Channel, work: () => T): T {
    this.lockWhenIdle();
    const officer = this.locked ? null : this.present();
    if (!mayCall(channel, officer?.role ?? null)) throw new BeketError(this.#refusal(officer), channel);
    if (officer && this.hindrance && !mayCall(channel, "auditor"))
      throw new BeketError(this.hindrance, `${channel} writes`);
    return this.#surroundings.acting.as(officer ?? PROGRAM, work);
  }

  /** A source of bytes that has nothing while nobody is signed in or the screen is locked. */
  guard(source: FileSource): FileSource {
    return async (id) => {
      this.lockWhenIdle();
      const officer = this.locked ? null : this.present();
      return officer ? this.#surroundings.acting.as(officer, () => source(id)) : null;
    };
  }

  /** One after the other: many guesses sent at once must not all be taken before the first has failed. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  #refusal(officer: Officer | null): ErrorCode {
    if (officer) return "not-allowed";
    return this.locked ? "screen-locked" : "not-signed-in";
  }

  #moment(): Moment {
    return { wall: this.#desk.now().getTime(), steady: this.#desk.uptime() * 1_000 };
  }
}
