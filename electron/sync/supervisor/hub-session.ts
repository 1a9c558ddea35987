import { z } from "zod";
import { syncProblemSchema } from "../../../shared/sync/problem.ts";
import { type HubAccount, type SignInRequest, sessionAnswerSchema } from "../../../shared/sync/sessions.ts";
import { agentFor } from "../http/agent.ts";
import { send } from "../http/send.ts";
import type { HubAddress } from "../hub-client.ts";
import { refusedByHub, SyncFailure } from "../sync-failure.ts";

export interface HubRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: Buffer;
}

/** Milliseconds that ending a session may take; where the hub is not reached it ends by itself, after its hours. */
const FAREWELL_MS = 3_000;

/** A supervisor signed in to a hub. The token lives in memory alone. */
export interface HubSession {
  readonly account: HubAccount;
  /** @throws SyncFailure */
  ask<T>(request: HubRequest, schema: z.ZodType<T>): Promise<T>;
  /** Bytes from a path. @throws SyncFailure */
  load(path: string): Promise<Buffer>;
  /** Ends the session at the hub too, where it can be reached. */
  end(): Promise<void>;
}

/** @throws SyncFailure `not-signed-in` for a wrong name or password */
export async function signInToHub(address: HubAddress, request: SignInRequest): Promise<HubSession> {
  const agent = agentFor(address);
  const endless = new AbortController().signal;
  const exchange = async (
    { method, path, json, bytes }: HubRequest,
    token: string | null,
    signal = endless,
  ): Promise<Buffer> => {
    const body = bytes ?? Buffer.from(json === undefined ? "" : JSON.stringify(json), "utf8");
    const type = bytes ? "application/octet-stream" : "application/json";
    const answer = await send(
      {
        url: new URL(path, address.address),
        method,
        headers: {
          ...(body.byteLength > 0 && { "content-type": type }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        body,
      },
      { agent, throttle: async () => {}, signal },
    );
    if (answer.status >= 300) throw refusalOf(answer.status, answer.body);
    return answer.body;
  };
  try {
    const signIn = { method: "POST", path: "/v1/sessions", json: request } as const;
    const { token, account } = readAs(sessionAnswerSchema, await exchange(signIn, null));
    return {
      account,
      ask: async (asked, schema) => readAs(schema, await exchange(asked, token)),
      load: (path) => exchange({ method: "GET", path }, token),
      async end() {
        const goodbye = { method: "DELETE", path: "/v1/sessions" } as const;
        try {
          await exchange(goodbye, token, AbortSignal.timeout(FAREWELL_MS));
        } catch {
          // Not reached, or ended there already.
        } finally {
          agent.destroy();
        }
      },
    };
  } catch (error) {
    agent.destroy();
    throw error;
  }
}

function readAs<T>(schema: z.ZodType<T>, body: Buffer): T {
  const answer = schema.safeParse(jsonOf(body));
  if (answer.success) return answer.data;
  throw new SyncFailure("bad-answer", z.prettifyError(answer.error));
}

function refusalOf(status: number, body: Buffer): SyncFailure {
  const problem = syncProblemSchema.safeParse(jsonOf(body));
  if (problem.success) return refusedByHub(problem.data);
  return new SyncFailure(status >= 500 ? "hub-busy" : "bad-answer", `status ${status}`);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
