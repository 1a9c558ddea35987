import { useQueryClient } from "@tanstack/react-query";
import { ask } from "../../queries.ts";

/** After a change: the list is read again, and who is at the desk, who may have changed their own account. */
export function useOfficersChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: ask("officer.list").queryKey });
    await queryClient.invalidateQueries({ queryKey: ask("session.state").queryKey });
  };
}
