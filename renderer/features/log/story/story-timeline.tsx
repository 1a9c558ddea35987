import { Stack, Timeline } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BadEntry } from "../../../../shared/log/problem.ts";
import type { LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { BadEntryAlert } from "../bad-entry-alert.tsx";
import classes from "../log.module.css";
import { StoryItem } from "./story-item.tsx";
import { ALTERED_LOOK, storyLook } from "./story-looks.ts";

interface StoryTimelineProps {
  entries: readonly LogEntry[];
  /** Those that are not as they were written. */
  bad?: readonly BadEntry[];
  /** The entry that is shown beside it. */
  shown: string;
  /** They are of another post's log, of whose clock nothing is known here. */
  elsewhere?: boolean;
  onOpen: (entry: string) => void;
}

/** What happened to a truck, entry by entry. */
export function StoryTimeline({ entries, bad = [], shown, elsewhere = false, onOpen }: StoryTimelineProps) {
  const { t } = useTranslation();
  const isBad = (step: LogEntry) => bad.some(({ sequence }) => sequence === step.sequence);
  return (
    <Stack gap="sm">
      {bad.map((found) => (
        <BadEntryAlert key={found.sequence} {...found} />
      ))}
      <Timeline
        active={entries.length}
        bulletSize={24}
        lineWidth={2}
        className={classes.story}
        aria-label={t("story.title")}
      >
        {entries.map((step) => {
          const { icon: Icon, color } = isBad(step) ? ALTERED_LOOK : storyLook(step);
          return (
            <Timeline.Item key={step.id} color={color} bullet={<Icon size={14} aria-hidden />}>
              <StoryItem
                entry={step}
                altered={isBad(step)}
                elsewhere={elsewhere}
                shown={step.id === shown}
                onOpen={onOpen}
              />
            </Timeline.Item>
          );
        })}
      </Timeline>
    </Stack>
  );
}
