import { useEffect } from "react";
import type { InspectionSession } from "./session/session.ts";

/** Saves at once when the window loses the officer's eye, is closed, or shows another screen. */
export function useFlushOnLeave(session: InspectionSession): void {
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
    };
  }, [session]);
}
