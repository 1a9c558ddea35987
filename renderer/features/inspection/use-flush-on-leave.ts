import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { InspectionSession } from "./session/session.ts";

/**
 * Saves at once when the window loses the officer's eye, is closed, or shows another screen; then the log is told
 * too, because what was typed has come to rest.
 */
export function useFlushOnLeave(session: InspectionSession): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const flush = () => void session.flush();
    window.addEventListener("blur", flush);
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("blur", flush);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
      void session.settleInLog().then(() => queryClient.invalidateQueries({ queryKey: ["queue.list"] }));
    };
  }, [session, queryClient]);
}
