import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../shared/schemas/log-entry.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useCategoryTitle } from "../catalogue/use-category-title.ts";
import { DoubtfulTime } from "../clock/doubtful-time.tsx";
import { EntrySeal } from "./entry-seal.tsx";
import { Panel } from "./panel.tsx";
import { storyDetails } from "./story/story-details.tsx";
import { TruckStory } from "./story/truck-story.tsx";
import { useSentence } from "./story/use-sentence.ts";

interface PlainEntryViewProps {
  entry: LogEntry;
  onOpen: (entry: string) => void;
}

/** An entry that is no decision: what it says, who and when, the story of its truck, and the seal. */
export function PlainEntryView({ entry, onOpen }: PlainEntryViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const { payload } = entry;
  const details = storyDetails(entry, { t, language: useLanguage(), titleOf: useCategoryTitle() });
  return (
    <Stack gap="md">
      <div>
        <Title order={2} style={{ overflowWrap: "anywhere" }}>
          {sentence(entry)}
        </Title>
        <Text size="sm" c="dimmed">
          {t("entry.heading", { sequence: entry.sequence, time: format.dateTime(entry.time) })}
          <DoubtfulTime sequence={entry.sequence} withWords />
          {" · "}
          <bdi>{entry.officer || t("journal.program")}</bdi>
        </Text>
      </div>
      {details !== null && (
        <Panel title={t("entry.said")}>
          <Stack gap={4}>{details}</Stack>
        </Panel>
      )}
      {"inspection" in payload && payload.inspection !== undefined && (
        <Panel title={t("story.title")}>
          <TruckStory inspection={payload.inspection} entry={entry.id} onOpen={onOpen} />
        </Panel>
      )}
      <EntrySeal entry={entry} />
    </Stack>
  );
}
