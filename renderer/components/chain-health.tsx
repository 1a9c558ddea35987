import { Badge, Group } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChainTrouble } from "../../shared/sync/supervision.ts";

/** How sound a post's log is at its hub. */
export function ChainHealth({ troubles }: { troubles: readonly (ChainTrouble | "revoked")[] }) {
  const { t } = useTranslation();
  if (troubles.length === 0)
    return (
      <Badge color="clear" leftSection={<IconCircleCheck size={13} aria-hidden />}>
        {t("supervision.health.sound")}
      </Badge>
    );
  return (
    <Group gap={4}>
      {troubles.map((trouble) => (
        <Badge
          key={trouble}
          color="check"
          title={t(`supervision.healthHints.${trouble}`)}
          leftSection={<IconAlertTriangle size={13} aria-hidden />}
        >
          {t(`supervision.health.${trouble}`)}
        </Badge>
      ))}
    </Group>
  );
}
