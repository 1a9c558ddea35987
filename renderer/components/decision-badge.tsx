import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DecisionKind } from "../../shared/schemas/decision.ts";
import { DECISION_LOOKS } from "./decision-looks.ts";

export function DecisionBadge({ kind }: { kind: DecisionKind }) {
  const { t } = useTranslation();
  const { color, icon: Icon } = DECISION_LOOKS[kind];
  return (
    <Badge variant="outline" color={color} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
      {t(`decision.done.${kind}`)}
    </Badge>
  );
}
