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
  /** Ends the session at the hub too, where it can be reached. */
  end(): Promise<void>;
}

/** @throws SyncFailure `not-signed-in` for a wrong name or password */
export async function signInToHub(address: HubAddress, request: SignInRequest): Promise<HubSession> {
  const agent = agentFor(address);
  const endless = new AbortController().signal;
  const exchange = async <T>(
    { method, path, json, bytes }: HubRequest,
    token: string | null,
    schema: z.ZodType<T>,
    signal = endless,
  ): Promise<T> => {
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
    return answerOf(answer.status, answer.body, schema);
  };
  try {
    const { token, account } = await exchange(
      { method: "POST", path: "/v1/sessions", json: request },
      null,
      sessionAnswerSchema,
    );
    return {
      account,
      ask: (asked, schema) => exchange(asked, token, schema),
      async end() {
        const goodbye = { method: "DELETE", path: "/v1/sessions" } as const;
        try {
          await exchange(goodbye, token, z.undefined(), AbortSignal.timeout(FAREWELL_MS));
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

function answerOf<T>(status: number, body: Buffer, schema: z.ZodType<T>): T {
  const json = jsonOf(body);
  if (status < 300) {
    const answer = schema.safeParse(json);
    if (answer.success) return answer.data;
    throw new SyncFailure("bad-answer", z.prettifyError(answer.error));
  }
  const problem = syncProblemSchema.safeParse(json);
  if (problem.success) throw refusedByHub(problem.data);
  throw new SyncFailure(status >= 500 ? "hub-busy" : "bad-answer", `status ${status}`);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
