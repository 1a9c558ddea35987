import { Badge, Group } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TruckFlag } from "../../shared/schemas/truck.ts";

/** The red flags over a truck's papers, in words; nothing where there are none. */
export function TruckFlags({ flags }: { flags: readonly TruckFlag[] }) {
  const { t } = useTranslation();
  if (flags.length === 0) return null;
  return (
    <Group gap="xs" role="list" aria-label={t("truckFlags.label")}>
      {flags.map((flag) => (
        <Badge
          key={flag}
          role="listitem"
          color="check"
          maw="100%"
          leftSection={<IconFlag size={13} aria-hidden />}
        >
          {t(`truckFlags.${flag}`)}
        </Badge>
      ))}
    </Group>
  );
}
