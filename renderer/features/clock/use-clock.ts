import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isDoubtful } from "../../../shared/log/clock.ts";
import type { ClockDoubt } from "../../../shared/schemas/clock.ts";
import { subscribe } from "../../api.ts";
import { ask } from "../../queries.ts";

/** Asks anew about the clock whenever the main process says that something changed. */
export function useClockNews(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      subscribe("clock.changed", () => {
        for (const queryKey of [["clock.state"], ["clock.doubts"]])
          void queryClient.invalidateQueries({ queryKey });
      }),
    [queryClient],
  );
}

/** The doubt that an entry's time is to be read with; `null` for none. */
export function useDoubtAt(sequence: number): ClockDoubt | null {
  const { data } = useQuery(ask("clock.doubts"));
  return data?.find((doubt) => isDoubtful(doubt, sequence)) ?? null;
}
