import { useEffect } from "react";
import { call } from "../../api.ts";

/** The main process counts in minutes: it need not hear of every key. */
const TELL_EVERY_MS = 15_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells the main process that somebody is there, for as long as the desk is open. */
export function useActivity(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    let told = Date.now();
    const tell = () => {
      if (Date.now() - told < TELL_EVERY_MS) return;
      told = Date.now();
      // One that is refused changes nothing: the screen is locked then, and shows it.
      call("session.active").catch(() => undefined);
    };
    for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [open]);
}
