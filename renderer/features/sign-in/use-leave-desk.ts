import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api.ts";
import { ask } from "../../queries.ts";
import { useSessions } from "../inspection/session/session-context.tsx";

/** Locks the screen or signs out, once what was typed is on the disk. */
export function useLeaveDesk() {
  const queryClient = useQueryClient();
  const sessions = useSessions();
  const leave = useMutation({
    mutationFn: async (how: "session.lock" | "session.sign-out") => {
      await sessions.flush();
      await call(how);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ask("session.state").queryKey }),
  });
  return {
    lock: () => leave.mutate("session.lock"),
    signOut: () => leave.mutate("session.sign-out"),
  };
}
