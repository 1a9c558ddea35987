import { Badge } from "@mantine/core";
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconChecks,
  IconCircleCheck,
  IconLoader2,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "../../shared/schemas/screening.ts";

export const VERDICT_ICONS = {
  clear: IconCircleCheck,
  check: IconAlertTriangle,
  hit: IconAlertOctagon,
} as const satisfies Record<Verdict, typeof IconCircleCheck>;

interface VerdictBadgeProps {
  verdict: Verdict | null;
  /** The line has changed since: the verdict is being looked up again. */
  stale?: boolean;
  /** The officer has answered every match. */
  answered?: boolean;
}

/** A verdict as icon, word and colour: any one of the three is enough to read it. */
export function VerdictBadge({ verdict, stale = false, answered = false }: VerdictBadgeProps) {
  const { t } = useTranslation();
  if (!verdict) {
    return (
      <Badge color="gray" leftSection={<IconLoader2 size={13} aria-hidden />}>
        {t("verdict.pending")}
      </Badge>
    );
  }
  const Icon = answered ? IconChecks : VERDICT_ICONS[verdict];
  return (
    <Badge
      variant={answered ? "outline" : "light"}
      title={answered ? t("verdict.answered") : undefined}
      color={verdict}
      opacity={stale ? 0.55 : 1}
      leftSection={<Icon size={13} stroke={2.2} aria-hidden />}
    >
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}
