import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { truckSaid } from "../../../shared/log/truck-said.ts";
import { truckFlags } from "../../../shared/rules/truck-flags.ts";
import type { TruckFlag } from "../../../shared/schemas/truck.ts";
import { ask } from "../../queries.ts";
import type { Screened } from "./session/screener.ts";
import type { Work } from "./session/work.ts";

/** The red flags over the truck as it stands on the screen, with what its story adds. */
export function useTruckFlags(
  id: string,
  { papers, lines }: Work,
  byLine: ReadonlyMap<string, Screened>,
): TruckFlag[] {
  const story = useQuery(ask("log.story", { inspection: id }));
  const papersReplaced = useMemo(() => truckSaid(story.data?.entries ?? []).papersReplaced, [story.data]);
  return useMemo(() => {
    const screened = lines.flatMap((line) => {
      const screening = byLine.get(line.id)?.screening;
      return screening ? [{ ...line, verdict: screening.verdict, flags: screening.flags }] : [];
    });
    return truckFlags({ papers, lines: screened, papersReplaced });
  }, [papers, lines, byLine, papersReplaced]);
}
