import { Alert, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Post } from "../../../shared/sync/supervision.ts";
import { ChainHealth } from "../../components/chain-health.tsx";
import { useFormat } from "../../i18n/format.ts";

/** How sound this post's log is at its hub, and what is wrong with it; nothing before the hub has any of it. */
export function OwnChain({ post: { health, holes, branches } }: { post: Post }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (branches.length === 0 && health.length === 0) return null;
  const numbers = holes.map(({ sequence }) => format.number(sequence)).join(", ");
  return (
    <>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t("sync.chain")}
        </Text>
        <ChainHealth troubles={health} />
      </Group>
      {health.includes("fork") && (
        <Alert color="check" icon={<IconAlertTriangle aria-hidden />} title={t("sync.forked")}>
          {t("sync.forkedText", { count: branches.length })}
        </Alert>
      )}
      {health.includes("hole") && (
        <Alert
          color="check"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("sync.parked", { count: holes.length })}
        >
          {t("sync.parkedText")} {t("sync.parkedNumbers", { numbers })}
        </Alert>
      )}
    </>
  );
}
