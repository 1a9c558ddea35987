import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor, Desk } from "./desk.ts";

/** Where nobody at the desk asked for it. */
export const PROGRAM: Actor = { name: "" };

/** Who acts, for each call apart: a decision that took a while is still its own officer's. */
export interface Acting {
  readonly actor: () => Actor;
  as<T>(actor: Actor, work: () => T): T;
}

export function createActing(): Acting {
  const storage = new AsyncLocalStorage<Actor>();
  return {
    actor: () => storage.getStore() ?? PROGRAM,
    as: (actor, work) => storage.run(actor, work),
  };
}

/** The same desk with somebody else before it, such as who is just signing in. */
export function asOfficer<D extends Desk>(desk: D, { id, name }: Required<Actor>): D {
  return { ...desk, actor: () => ({ id, name }) };
}
