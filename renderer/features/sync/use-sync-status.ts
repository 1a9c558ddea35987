import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { subscribe } from "../../api.ts";
import { ask } from "../../queries.ts";

/** How the sync stands, as the main process tells it. */
export function useSyncStatus() {
  const queryClient = useQueryClient();
  const status = useQuery({ ...ask("sync.status"), refetchInterval: 10_000 });
  useEffect(
    () =>
      subscribe("sync.status", (told) => {
        queryClient.setQueryData(ask("sync.status").queryKey, told);
      }),
    [queryClient],
  );
  return status;
}

/** What the hub may have brought is read anew when a visit ends. */
export function useFreshAfterSync(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      subscribe("sync.status", ({ activity }) => {
        if (activity.state === "working") return;
        for (const channel of ["sync.details", "message.unread", "watch.list", "watch.drafts"])
          void queryClient.invalidateQueries({ queryKey: [channel] });
      }),
    [queryClient],
  );
}
