import { Badge } from "@mantine/core";
import { IconDice5, IconEye, IconRoad, IconZoomExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Lane } from "../../shared/schemas/truck.ts";

const LOOKS = {
  green: { color: "clear", icon: IconRoad },
  random: { color: "petrol", icon: IconDice5 },
  yellow: { color: "check", icon: IconEye },
  red: { color: "hit", icon: IconZoomExclamation },
} as const satisfies Record<Lane, { color: string; icon: typeof IconRoad }>;

/** The lane that is suggested, as icon, word and colour. */
export function LaneBadge({ lane }: { lane: Lane }) {
  const { t } = useTranslation();
  const { color, icon: Icon } = LOOKS[lane];
  return (
    <Badge color={color} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
      {t(`lanes.${lane}`)}
    </Badge>
  );
}
