import { Group, Text, Title, type TitleOrder } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DecisionEntry } from "../../../shared/schemas/log-entry.ts";
import { DecisionBadge } from "../../components/decision-badge.tsx";
import { VerdictBadge } from "../../components/verdict-badge.tsx";
import { useFormat } from "../../i18n/format.ts";

interface DecisionHeadingProps {
  entry: DecisionEntry;
  order: TitleOrder;
  /** What is to be said of its time. */
  children?: ReactNode;
}

/** Which truck it is, and what was found and decided. */
export function DecisionHeading({ entry, order, children }: DecisionHeadingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verdict, decision, papers } = entry.payload;
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Title order={order}>
          <bdi>{papers.plate || t("common.noPlate")}</bdi>
        </Title>
        <Text size="sm" c="dimmed">
          {t("entry.heading", { sequence: entry.sequence, time: format.dateTime(entry.time) })}
          {children}
        </Text>
      </div>
      <Group gap={6}>
        <VerdictBadge verdict={verdict} />
        <DecisionBadge kind={decision.kind} />
      </Group>
    </Group>
  );
}
