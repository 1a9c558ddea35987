import { Badge } from "@mantine/core";
import { IconCheck, IconClock, IconHourglass, IconQuestionMark, IconX } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { errorCodeSchema } from "../../../../shared/contract/errors.ts";
import type { DELIVERY_STATES } from "../../../../shared/sync/deliveries.ts";

export type DeliveryState = (typeof DELIVERY_STATES)[number];

const LOOKS = {
  pending: { color: "gray", Icon: IconClock },
  waiting: { color: "petrol", Icon: IconHourglass },
  unknown: { color: "check", Icon: IconQuestionMark },
  refused: { color: "hit", Icon: IconX },
  applied: { color: "clear", Icon: IconCheck },
} as const satisfies Record<DeliveryState, object>;

interface DeliveryBadgeProps {
  state: DeliveryState;
  /** At how many posts; without, the post is named beside. */
  count?: number;
}

/** What became of something at a post, or at so many. */
export function DeliveryBadge({ state, count }: DeliveryBadgeProps) {
  const { t } = useTranslation();
  const { color, Icon } = LOOKS[state];
  const words = t(`supervision.deliveries.states.${state}`);
  return (
    // Whole in a narrow column too: the number of posts stands at its end.
    <Badge miw="max-content" color={color} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
      {count === undefined ? words : t("supervision.deliveries.at", { state: words, count })}
    </Badge>
  );
}

/** Why it is so and what can be done, in words; empty where the state says it all. */
export function whyNot({ state, reason }: { state: DeliveryState; reason: string }, t: TFunction): string {
  const code = errorCodeSchema.safeParse(reason).data;
  if (code !== undefined) return t(`errors.${code}`);
  return state === "refused"
    ? t("supervision.deliveries.noReason")
    : t(`supervision.deliveries.hints.${state}`);
}
