import { Badge, Button, Collapse, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isDecision, type LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useCategoryTitle } from "../../catalogue/use-category-title.ts";
import { DoubtfulTime } from "../../clock/doubtful-time.tsx";
import classes from "../log.module.css";
import { storyDetails } from "./story-details.tsx";
import { useSentence } from "./use-sentence.ts";

interface StoryItemProps {
  entry: LogEntry;
  /** It is not as it was written. */
  altered: boolean;
  /** It is of another post's log. */
  elsewhere: boolean;
  /** The entry that the screen shows. */
  shown: boolean;
  onOpen: (entry: string) => void;
}

/** One entry of the story: its sentence, who and when, and on demand what it says in full. */
export function StoryItem({ entry, altered, elsewhere, shown, onOpen }: StoryItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const [opened, setOpened] = useState(false);
  const details = storyDetails(entry, { t, language: useLanguage(), titleOf: useCategoryTitle() });
  return (
    <Stack gap={2}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        {details === null ? (
          <Text size="sm">{sentence(entry)}</Text>
        ) : (
          <UnstyledButton aria-expanded={opened} onClick={() => setOpened(!opened)}>
            <Text size="sm">
              {sentence(entry)}{" "}
              <IconChevronRight size={14} aria-hidden data-opened={opened} className={classes.chevron} />
            </Text>
          </UnstyledButton>
        )}
        {isDecision(entry) && !shown && (
          <Button variant="subtle" size="compact-xs" onClick={() => onOpen(entry.id)}>
            {t("decided.open")}
          </Button>
        )}
      </Group>
      {altered && (
        <Badge color="hit" variant="light">
          {t("story.altered")}
        </Badge>
      )}
      <Text size="xs" c="dimmed">
        {format.dateTime(entry.time)}
        {!elsewhere && <DoubtfulTime sequence={entry.sequence} />} · № {entry.sequence}
        {entry.officer && (
          <>
            {" · "}
            <bdi>{entry.officer}</bdi>
          </>
        )}
      </Text>
      {details !== null && (
        <Collapse expanded={opened}>
          <Stack gap={4} py={4}>
            {details}
          </Stack>
        </Collapse>
      )}
    </Stack>
  );
}
