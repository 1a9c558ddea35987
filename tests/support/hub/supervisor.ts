import type { z } from "zod";
import { randomText, sha256 } from "../../../hub/keys/crypto.ts";
import { insertAccount, insertSession } from "../../../hub/store/queries/account.ts";
import { write } from "../../../hub/store/write.ts";
import { syncProblemSchema } from "../../../shared/sync/problem.ts";
import type { HubRole } from "../../../shared/sync/sessions.ts";
import { Refused } from "./client.ts";
import type { TestHub } from "./stores.ts";

export const PASSWORD = "длинный пароль для проверки";

/** Somebody who is signed in. */
export interface Supervisor {
  readonly token: string;
  get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
  request(method: string, path: string, body?: unknown): Promise<Response>;
}

/** A session without the tenth of a second and more that a real password costs. */
export async function signedIn(hub: TestHub, role: HubRole = "supervisor"): Promise<Supervisor> {
  const { store, newId, now } = hub.context;
  const id = newId();
  const token = randomText(32);
  const expires_at = new Date(now().getTime() + 3_600_000).toISOString();
  await write(store, async (tx) => {
    await insertAccount(tx, { id, login: id, name: "Сейтова Г.", role, password: "", password_made: 0 });
    await insertSession(tx, { token_hash: sha256(token), account: id, expires_at });
  });
  return withToken(hub, token);
}

export function signIn(hub: TestHub, login: string, password: string): Promise<Response> {
  return fetch(`${hub.address}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
}

export function withToken(hub: TestHub, token: string): Supervisor {
  const request = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const type = Buffer.isBuffer(body) ? "application/octet-stream" : "application/json";
    const response = await fetch(hub.address + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined
        ? {}
        : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    if (response.ok) return response;
    throw new Refused(syncProblemSchema.parse(await response.json()));
  };
  return {
    token,
    request,
    get: async (path, schema) => schema.parse(await (await request("GET", path)).json()),
  };
}
