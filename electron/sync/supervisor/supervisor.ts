import { z } from "zod";
import { BeketError, type ErrorCode } from "../../../shared/contract/errors.ts";
import { type HubAccount, hubAccountSchema, type SignInRequest } from "../../../shared/sync/sessions.ts";
import type { TruckRow } from "../../../shared/sync/supervision.ts";
import type { Desk } from "../../services/desk.ts";
import { readHubLink } from "../../store/queries/hub-link.ts";
import {
  keepAnswer,
  readAnswer,
  readAnswers,
  type StoredAnswer,
} from "../../store/queries/supervision-answer.ts";
import type { HubAddress } from "../hub-client.ts";
import { SyncFailure } from "../sync-failure.ts";
import { type HubRequest, type HubSession, signInToHub } from "./hub-session.ts";

const CONNECTION = "connection";
const connectionSchema = z.object({
  address: z.string(),
  fingerprint: z.string().nullable(),
  /** Who was signed in last. */
  account: hubAccountSchema.nullable(),
});

export interface Answered<T> {
  readonly answer: T;
  readonly asOf: string;
  readonly stale: ErrorCode | null;
}

/** A supervisor's eyes and hands at the hub; what was answered last is there without it. */
export interface Supervisor {
  state(): { connection: HubAddress | null; account: HubAccount | null; signedIn: boolean };
  signIn(address: HubAddress, request: SignInRequest): Promise<HubAccount>;
  signOut(): void;
  /** By the path below `/v1/supervision/`. */
  look<T>(path: string, schema: z.ZodType<T>): Promise<Answered<T>>;
  act<T>(request: HubRequest, schema: z.ZodType<T>): Promise<T>;
}

export function createSupervisor({ db, now }: Pick<Desk, "db" | "now">): Supervisor {
  let session: HubSession | null = null;

  const stored = () => {
    const kept = connectionSchema.safeParse(readAnswer(db, CONNECTION)?.answer);
    return kept.success ? kept.data : null;
  };
  const ask = <T>(request: HubRequest, schema: z.ZodType<T>): Promise<T> => {
    if (!session) throw new BeketError("sync-signed-out");
    return session.ask(request, schema);
  };
  const forget = (error: unknown): void => {
    if (!(error instanceof SyncFailure) || error.reason !== "not-signed-in") return;
    session?.close();
    session = null;
  };

  return {
    state() {
      const kept = stored();
      const link = readHubLink(db);
      const from = kept ?? link;
      return {
        connection: from ? { address: from.address, fingerprint: from.fingerprint } : null,
        account: kept?.account ?? null,
        signedIn: session !== null,
      };
    },
    async signIn(address, request) {
      const next = await signInToHub(address, request);
      session?.close();
      session = next;
      keepAnswer(db, CONNECTION, { ...address, account: next.account }, now().toISOString());
      return next.account;
    },
    signOut() {
      session?.close();
      session = null;
    },
    async look(path, schema) {
      try {
        const answer = await ask({ method: "GET", path: `/v1/supervision/${path}` }, schema);
        const asOf = now().toISOString();
        keepAnswer(db, path, answer, asOf);
        return { answer, asOf, stale: null };
      } catch (error) {
        forget(error);
        if (!(error instanceof BeketError)) throw error;
        const kept = parsedAs(schema, readAnswer(db, path));
        if (!kept) throw error;
        return { ...kept, stale: error.code };
      }
    },
    async act(request, schema) {
      try {
        return await ask(request, schema);
      } catch (error) {
        forget(error);
        throw error;
      }
    },
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
