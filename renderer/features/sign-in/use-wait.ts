import { useEffect, useState } from "react";

/** Seconds that are left of a wait, counted down while they are shown. */
export function useWait(): { left: number; wait: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [left]);
  return {
    left,
    wait: (seconds) => {
      const started = performance.now();
      setNow(started);
      setUntil(started + seconds * 1_000);
    },
  };
}
