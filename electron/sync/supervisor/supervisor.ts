import { z } from "zod";
import { BeketError, type ErrorCode } from "../../../shared/contract/errors.ts";
import {
  type HubAccount,
  hubAccountSchema,
  type PasswordChange,
  type SignInRequest,
} from "../../../shared/sync/sessions.ts";
import type { TruckRow } from "../../../shared/sync/supervision.ts";
import type { Desk } from "../../services/desk.ts";
import { readHubLink } from "../../store/queries/hub-link.ts";
import {
  forgetAnswers,
  forgetAnswersBefore,
  keepAnswer,
  readAnswer,
  readAnswers,
  type StoredAnswer,
} from "../../store/queries/supervision-answer.ts";
import type { HubAddress } from "../hub-client.ts";
import { SyncFailure } from "../sync-failure.ts";
import { type HubRequest, type HubSession, signInToHub } from "./hub-session.ts";

const DAY_MS = 24 * 3_600_000;
const CONNECTION = "connection";
const connectionSchema = z.object({
  address: z.string(),
  fingerprint: z.string().nullable(),
  /** Who was signed in last. */
  account: hubAccountSchema.nullable(),
});

/** Where an answer is kept, and how it is read from there. */
export interface KeptAs<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
}

export interface Answered<T> {
  readonly answer: T;
  readonly asOf: string;
  readonly stale: ErrorCode | null;
}

/** Days that what a hub answered is kept to be shown without it. */
const KEPT_DAYS = 30;

/**
 * A supervisor's eyes and hands at the hub; what was answered last is there without it. The session at the hub is
 * the officer's who signed in to it: to another officer at this desk nobody is signed in.
 */
export interface Supervisor {
  state(): { connection: HubAddress | null; account: HubAccount | null; signedIn: boolean };
  signIn(address: HubAddress, request: SignInRequest): Promise<HubAccount>;
  /** The session stays, and may do from now on what the account may. */
  changePassword(change: PasswordChange): Promise<HubAccount>;
  /** Forgets the session at once; the answer comes when the hub has heard of it, or can not be reached. */
  signOut(): Promise<void>;
  /** By the path below `/v1/supervision/`; kept under it, or as is said. */
  look<T>(path: string, schema: z.ZodType<T>, kept?: KeptAs<T>): Promise<Answered<T>>;
  act<T>(request: HubRequest, schema: z.ZodType<T>): Promise<T>;
  /** Bytes by the path below `/v1/supervision/`; never kept. */
  load(path: string): Promise<Buffer>;
}

export function createSupervisor({ db, now, actor }: Pick<Desk, "db" | "now" | "actor">): Supervisor {
  let session: (HubSession & { readonly officer: string | undefined }) | null = null;

  const stored = () => {
    const kept = connectionSchema.safeParse(readAnswer(db, CONNECTION)?.answer);
    return kept.success ? kept.data : null;
  };
  const signOut = async (): Promise<void> => {
    const ended = session;
    session = null;
    await ended?.end();
  };
  /** Of the officer at the desk. */
  const own = (): HubSession | null => {
    if (session && session.officer !== actor().id) void signOut();
    return session;
  };
  const required = (): HubSession => {
    const mine = own();
    if (!mine) throw new BeketError("sync-signed-out");
    return mine;
  };
  const forget = (error: unknown): void => {
    if (error instanceof SyncFailure && error.reason === "not-signed-in") void signOut();
  };
  const forgetOld = (): void => {
    forgetAnswersBefore(db, new Date(now().getTime() - KEPT_DAYS * DAY_MS).toISOString());
  };

  const forgetting = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      forget(error);
      throw error;
    }
  };
  const act = <T>(request: HubRequest, schema: z.ZodType<T>): Promise<T> =>
    forgetting(() => required().ask(request, schema));

  return {
    state() {
      const kept = stored();
      const link = readHubLink(db);
      const from = kept ?? link;
      return {
        connection: from ? { address: from.address, fingerprint: from.fingerprint } : null,
        account: kept?.account ?? null,
        signedIn: own() !== null,
      };
    },
    async signIn(address, request) {
      const officer = actor().id;
      const next = await signInToHub(address, request);
      await signOut();
      session = { ...next, officer };
      // What another hub answered is nobody's to see here any more.
      if (stored()?.address !== address.address) forgetAnswers(db);
      keepAnswer(db, CONNECTION, { ...address, account: next.account }, now().toISOString());
      return next.account;
    },
    async changePassword(json) {
      const account = await act({ method: "PUT", path: "/v1/sessions/password", json }, hubAccountSchema);
      const kept = stored();
      if (kept) keepAnswer(db, CONNECTION, { ...kept, account }, now().toISOString());
      return account;
    },
    signOut,
    async look(path, schema, kept = { key: path, schema }) {
      forgetOld();
      try {
        const answer = await act({ method: "GET", path: `/v1/supervision/${path}` }, schema);
        const asOf = now().toISOString();
        keepAnswer(db, kept.key, answer, asOf);
        return { answer, asOf, stale: null };
      } catch (error) {
        if (!(error instanceof BeketError)) throw error;
        const last = parsedAs(kept.schema, readAnswer(db, kept.key));
        if (!last) throw error;
        return { ...last, stale: error.code };
      }
    },
    act,
    load: (path) => forgetting(async () => required().load(`/v1/supervision/${path}`)),
  };
}

function parsedAs<T>(
  schema: z.ZodType<T>,
  kept: StoredAnswer | undefined,
): { answer: T; asOf: string } | null {
  const answer = schema.safeParse(kept?.answer);
  return kept && answer.success ? { answer: answer.data, asOf: kept.receivedAt } : null;
}

/** Trucks of all answers that are kept, the newest first: what can be searched without the hub. */
export function keptTrucks({ db }: Pick<Desk, "db">, schema: z.ZodType<{ trucks: TruckRow[] }>) {
  const answers = readAnswers(db, "trucks").flatMap((kept) => parsedAs(schema, kept) ?? []);
  const trucks = new Map(answers.flatMap(({ answer }) => answer.trucks.map((truck) => [truck.entry, truck])));
  const newest = [...trucks.values()].sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
  return { trucks: newest, asOf: answers[0]?.asOf ?? null };
}
