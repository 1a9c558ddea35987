import { useInterval } from "@mantine/hooks";
import { useState } from "react";

/** The current time, in milliseconds; looked at often enough for minutes. */
export function useNow(everyMilliseconds = 10_000): number {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), everyMilliseconds, { autoInvoke: true });
  return now;
}
