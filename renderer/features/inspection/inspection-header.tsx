import { ActionIcon, Badge, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Papers } from "../../../shared/schemas/inspection.ts";
import { useFormat } from "../../i18n/format.ts";
import { useNavigation } from "../../navigation.tsx";
import { DiscardTruck } from "./discard-truck.tsx";
import classes from "./inspection.module.css";
import { SaveIndicator } from "./save-state.tsx";
import type { SaveState } from "./session/autosave.ts";
import type { InspectionSession } from "./session/session.ts";

interface InspectionHeaderProps {
  session: InspectionSession;
  papers: Papers;
  saving: SaveState;
  untouched: boolean;
  /** There are hits that nobody answered. */
  hasOpenHits: boolean;
}

/** Which truck, since when, and whether it is safe on disk. */
export function InspectionHeader({ session, papers, saving, untouched, hasOpenHits }: InspectionHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { go } = useNavigation();
  return (
    <header className={classes.header}>
      <Tooltip label={t("inspection.back")}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t("inspection.back")}
          onClick={() => go({ name: "queue" })}
        >
          <IconArrowLeft size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Title order={1} size="h2" className={classes.plate}>
        <bdi>{papers.plate || t("inspection.new")}</bdi>
      </Title>
      {session.revises !== undefined && <Badge color="check">{t("inspection.revising")}</Badge>}
      <Text size="sm" c="dimmed">
        {t("inspection.since", { time: format.shortTime(session.startedAt) })}
      </Text>
      <Group ml="auto" gap="md" wrap="nowrap">
        <SaveIndicator saving={saving} />
        <DiscardTruck session={session} sure={untouched} hasOpenHits={hasOpenHits} />
      </Group>
    </header>
  );
}
