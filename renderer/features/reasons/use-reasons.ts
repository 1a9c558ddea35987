import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Reason } from "../../../shared/schemas/reasons.ts";
import { call } from "../../api.ts";
import { ask } from "../../queries.ts";

/** The list of reasons as it is, and the way to put another in its place. */
export function useReasons() {
  const queryClient = useQueryClient();
  const reasons = useQuery(ask("reasons.list"));
  const save = useMutation({
    mutationFn: (next: readonly Reason[]) => call("reasons.save", { reasons: [...next] }),
    onSuccess: (saved) => queryClient.setQueryData(ask("reasons.list").queryKey, saved),
  });
  return { reasons, save };
}
