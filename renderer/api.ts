import type { z } from "zod";
import type { Channel, EventName } from "../shared/contract/channels.ts";
import {
  contract,
  type EventOf,
  events,
  type RequestOf,
  type ResponseOf,
} from "../shared/contract/contract.ts";
import type { ErrorCode } from "../shared/contract/errors.ts";
import { envelopeSchema } from "../shared/contract/result.ts";

/** What the preload puts on the window: the only way out of the sandbox. */
interface Bridge {
  invoke(channel: Channel, payload: unknown): Promise<unknown>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly beket: Bridge;
  }
}

/** A call that did not succeed; `code` has a sentence under `errors.<code>` in every dictionary. */
export class ContractFailure extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  /** Of the entry of the log that it is about, where its sentence names one. */
  readonly sequence: number | undefined;
  constructor(code: ErrorCode, detail?: string, sequence?: number) {
    super(detail ?? code);
    this.name = "ContractFailure";
    this.code = code;
    this.detail = detail;
    this.sequence = sequence;
  }
}

/** Whatever was thrown, as something the dictionaries can put into words. */
export function toFailure(thrown: unknown): ContractFailure {
  if (thrown instanceof ContractFailure) return thrown;
  return new ContractFailure("internal", thrown instanceof Error ? thrown.message : String(thrown));
}

/** The contract seen so that one channel's name picks one channel's types. */
const schemas: { [C in Channel]: { request: z.ZodType; response: z.ZodType<ResponseOf<C>> } } = contract;
const eventSchemas: { [E in EventName]: z.ZodType<EventOf<E>> } = events;

function parseAs<T>(schema: z.ZodType<T>, value: unknown, code: ErrorCode): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ContractFailure(code, parsed.error.message);
  return parsed.data;
}

/** Calls the main process. Both directions are parsed; a refusal is thrown as a `ContractFailure`. */
export async function call<C extends Channel>(
  channel: C,
  ...args: undefined extends RequestOf<C> ? [] : [request: RequestOf<C>]
): Promise<ResponseOf<C>> {
  const payload = parseAs(schemas[channel].request, args[0], "bad-request");
  const answer = await window.beket.invoke(channel, payload);
  const envelope = parseAs(envelopeSchema, answer, "bad-response");
  if (!envelope.ok) {
    const { code, detail, sequence } = envelope.error;
    throw new ContractFailure(code, detail, sequence);
  }
  return parseAs(schemas[channel].response, envelope.value, "bad-response");
}

/** Listens to what the main process tells unasked; gives back the way to stop. */
export function subscribe<E extends EventName>(
  event: E,
  listener: (payload: EventOf<E>) => void,
): () => void {
  return window.beket.on(event, (payload) => {
    const parsed = eventSchemas[event].safeParse(payload);
    if (parsed.success) listener(parsed.data);
  });
}
