import { useMutation, useQueryClient } from "@tanstack/react-query";

/** A change of an account at the hub, after which the list is asked for anew. */
export function useAccountChange<Request, Answer>(change: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["supervision.accounts"] }),
  });
}
