import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import { call } from "../../../api.ts";

type Publication = RequestOf<"supervision.publish">;

/** Sends things down to the posts, one after the other, and shows what the hub then has. */
export function usePublish() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (publications: readonly Publication[]) => {
      for (const publication of publications) await call("supervision.publish", publication);
    },
    // Also after a failure: some may have gone before it.
    onSettled: () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [channel] }) => SHOWN.some((shown) => shown === channel),
      }),
  });
}

const SHOWN = [
  "supervision.published",
  "supervision.officers",
  "supervision.look-alikes",
  "supervision.messages",
] as const;
