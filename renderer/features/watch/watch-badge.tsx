import { Badge } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../queries.ts";

/** On a truck in the queue that the watch list speaks of. */
export function WatchBadge({ inspection }: { inspection: string }) {
  const { t } = useTranslation();
  const watched = useQuery(ask("watch.drafts"));
  const found = watched.data?.find(({ id }) => id === inspection);
  if (!found) return null;
  return (
    <Badge
      color="hit"
      variant="filled"
      leftSection={<IconEye size={13} aria-hidden />}
      title={found.items.map(({ value, note }) => [value, note].filter(Boolean).join(": ")).join("\n")}
    >
      {t("watch.badge")}
    </Badge>
  );
}
