import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { Channel } from "../shared/contract/channels.ts";
import type { RequestOf } from "../shared/contract/contract.ts";
import { type ContractFailure, call } from "./api.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ContractFailure;
  }
}

/** The main process is on this machine: no retries, and never waiting for a network. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, staleTime: 0 },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** A channel as a query: the key is the channel's name, then its request. */
export function ask<C extends Channel>(
  channel: C,
  ...args: undefined extends RequestOf<C> ? [] : [request: RequestOf<C>]
) {
  return queryOptions({ queryKey: [channel, ...args] as const, queryFn: () => call(channel, ...args) });
}
