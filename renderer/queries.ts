import { type DataTag, MutationCache, QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import type { Channel } from "../shared/contract/channels.ts";
import type { RequestOf, ResponseOf } from "../shared/contract/contract.ts";
import { type ContractFailure, call } from "./api.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ContractFailure;
  }
}

/**
 * The main process is on this machine: no retries, and never waiting for a network. A refusal because nobody
 * is at the desk any more leads to the sign-in.
 */
export function createQueryClient(): QueryClient {
  const onError = ({ code }: ContractFailure) => {
    if (code === "screen-locked" || code === "not-signed-in")
      void client.invalidateQueries({ queryKey: ask("session.state").queryKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, staleTime: 0 },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}

type AskKey = readonly [channel: Channel, ...request: unknown[]];

/** Named, because the compiler gives up on writing out what it infers for all the channels together. */
interface Asked<C extends Channel> {
  readonly queryKey: DataTag<AskKey, ResponseOf<C>, ContractFailure>;
  readonly queryFn: () => Promise<ResponseOf<C>>;
}

/** A channel as a query: the key is the channel's name, then its request. */
export function ask<C extends Channel>(
  channel: C,
  ...args: undefined extends RequestOf<C> ? [] : [request: RequestOf<C>]
): Asked<C> {
  const key: AskKey = [channel, ...args];
  const queryFn = () => call(channel, ...args);
  const { queryKey } = queryOptions({ queryKey: key, queryFn });
  return { queryKey, queryFn };
}
