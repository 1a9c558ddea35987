import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ask } from "../../../queries.ts";

/** The working draft; null where nothing was edited yet. */
export const useDraft = () => useQuery(ask("catalogue-editing.draft"));

/** After an edit: the draft and its rows are asked again. */
export function useDraftChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all(
      ["catalogue-editing.draft", "catalogue-editing.changes", "catalogue-editing.rows"].map((channel) =>
        queryClient.invalidateQueries({ queryKey: [channel] }),
      ),
    );
  }, [queryClient]);
}

/** A call that changes the draft. */
export function useDraftAction<Request, Answer>(run: (request: Request) => Promise<Answer>) {
  const changed = useDraftChanged();
  return useMutation({ mutationFn: run, onSettled: changed });
}
