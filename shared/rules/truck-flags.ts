import type { Papers } from "../schemas/inspection.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { Flag, Verdict } from "../schemas/screening.ts";
import type { TruckFlag } from "../schemas/truck.ts";
import { forwardsFreight } from "./forwarder.ts";
import { leadsBack } from "./route.ts";
import { weightsDiffer } from "./weights.ts";

/** What the rules over a whole truck look at. */
export interface TruckFacts {
  readonly papers: Papers;
  readonly lines: readonly (DeclaredLine & { readonly verdict: Verdict; readonly flags: readonly Flag[] })[];
  /** A party or a paper was another after the truck had been registered. */
  readonly papersReplaced: boolean;
}

/**
 * Listed goods without an end user: exporters' guidance asks for the end user of every listed good
 * (EAR, Supplement No. 3 to Part 732, red flags on end use).
 */
const lacksEndUser = ({ papers, lines }: TruckFacts): boolean =>
  papers.consignee.trim() === "" &&
  lines.some(({ verdict, flags }) => verdict === "hit" || flags.includes("listed-code"));

/** The red flags over one truck's papers, each from its own rule, in the order of the schema. */
export function truckFlags(facts: TruckFacts): TruckFlag[] {
  const flags: TruckFlag[] = [];
  if (forwardsFreight(facts.papers.consignee)) flags.push("forwarder-consignee");
  if (leadsBack(facts.papers, facts.lines)) flags.push("senseless-route");
  if (facts.papersReplaced) flags.push("papers-replaced");
  if (weightsDiffer(facts.lines)) flags.push("weights-differ");
  if (lacksEndUser(facts)) flags.push("end-user-missing");
  return flags;
}
