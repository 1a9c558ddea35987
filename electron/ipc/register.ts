import { z } from "zod";
import { CHANNELS, type Channel } from "../../shared/contract/channels.ts";
import { contract, type ParsedRequestOf, type ResponseOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Result } from "../../shared/contract/result.ts";
import type { Handlers } from "./handlers.ts";

export type Dispatch = (channel: string, payload: unknown) => Promise<Result<unknown>>;

/** Told of what nobody foresaw, with the channel it happened on; the page learns only that it did. */
export type Report = (channel: string, error: unknown) => void;

/** Who stands at the desk: lets a call in as theirs, or throws why not. */
export interface Door {
  enter<T>(channel: Channel, work: () => T): T;
}

type Route = (payload: unknown) => Promise<unknown>;

/** Every call of the page goes through here; it never throws. */
export function createDispatcher(handlers: Handlers, door: Door, report: Report): Dispatch {
  const routes = new Map<string, Route>(
    CHANNELS.map((channel) => {
      const route = routeOf(channel, handlers);
      return [channel, (payload) => door.enter(channel, () => route(payload))];
    }),
  );
  return async (channel, payload) => {
    try {
      const route = routes.get(channel);
      if (!route) throw new BeketError("unknown-channel", channel);
      return { ok: true, value: await route(payload) };
    } catch (error) {
      if (error instanceof BeketError) {
        const { code, message, sequence } = error;
        return { ok: false, error: { code, detail: message, ...(sequence !== undefined && { sequence }) } };
      }
      report(channel, error);
      return { ok: false, error: { code: "internal", detail: String(error) } };
    }
  };
}

/** The contract by what its schemas give, so that a channel's schemas and its handler are seen to belong together. */
const schemas: {
  readonly [C in Channel]: { request: z.ZodType<ParsedRequestOf<C>>; response: z.ZodType<ResponseOf<C>> };
} = contract;

function routeOf<C extends Channel>(channel: C, handlers: Handlers): Route {
  const { request, response } = schemas[channel];
  const handle = handlers[channel];
  return async (payload) => {
    const asked = request.safeParse(payload);
    if (!asked.success) throw new BeketError("bad-request", z.prettifyError(asked.error));
    const answer = response.safeParse(await handle(asked.data));
    if (!answer.success) throw new BeketError("bad-response", z.prettifyError(answer.error));
    return answer.data;
  };
}
