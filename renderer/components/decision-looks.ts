import { IconCircleCheck, IconHandStop, IconLock, IconUserShare } from "@tabler/icons-react";
import type { DecisionKind } from "../../shared/schemas/decision.ts";

interface Look {
  readonly keys: string;
  readonly color: string;
  readonly icon: typeof IconCircleCheck;
}

/** Key, colour and icon of each decision, the same wherever one is shown. */
export const DECISION_LOOKS = {
  release: { keys: "F8", color: "clear", icon: IconCircleCheck },
  hold: { keys: "F9", color: "hit", icon: IconHandStop },
  refer: { keys: "F10", color: "check", icon: IconUserShare },
  // Not F11: the browser host's window would fill the screen. Two keys, because it is not done by the way.
  seize: { keys: "shift+F9", color: "seize", icon: IconLock },
} as const satisfies Record<DecisionKind, Look>;
