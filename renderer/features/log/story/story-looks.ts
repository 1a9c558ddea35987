import {
  IconArrowBackUp,
  IconArrowsSplit,
  IconBan,
  IconEraser,
  IconEye,
  IconFileText,
  IconGavel,
  IconListCheck,
  IconListDetails,
  IconPoint,
  IconShieldX,
  IconTruck,
  IconTruckOff,
} from "@tabler/icons-react";
import type { EntryKind, LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { isDecision } from "../../../../shared/schemas/log-entry.ts";
import { DECISION_LOOKS } from "../../../components/decision-looks.ts";

interface Look {
  readonly icon: typeof IconPoint;
  readonly color: string;
}

const ICONS: Partial<Record<EntryKind, typeof IconPoint>> = {
  "truck-registered": IconTruck,
  "papers-changed": IconFileText,
  "lines-declared": IconListDetails,
  "lines-screened": IconListCheck,
  "truck-moved": IconArrowsSplit,
  "hits-gone": IconEraser,
  "match-dismissed": IconBan,
  "dismissal-withdrawn": IconArrowBackUp,
  "decision-revised": IconGavel,
  "truck-withdrawn": IconTruckOff,
  "personal-data-shown": IconEye,
};

/** Of an entry that is not as it was written, whatever it says. */
export const ALTERED_LOOK: Look = { icon: IconShieldX, color: "hit" };

/** A decision looks as it does everywhere; what led to it is grey. */
export function storyLook(entry: LogEntry): Look {
  if (isDecision(entry)) return DECISION_LOOKS[entry.payload.decision.kind];
  return { icon: ICONS[entry.kind] ?? IconPoint, color: "gray" };
}
