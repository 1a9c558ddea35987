import type { Channel } from "../../shared/contract/channels.ts";
import type { ParsedRequestOf, ResponseOf } from "../../shared/contract/contract.ts";

/** What answers each channel; the request has been parsed, the answer will be. */
export type Handlers = {
  readonly [C in Channel]: (request: ParsedRequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};
