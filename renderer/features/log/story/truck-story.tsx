import { Skeleton, Stack, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { BadEntryAlert } from "../bad-entry-alert.tsx";
import classes from "../log.module.css";
import { StoryItem } from "./story-item.tsx";
import { ALTERED_LOOK, storyLook } from "./story-looks.ts";

interface TruckStoryProps {
  inspection: string;
  /** The entry that is shown beside it. */
  entry: string;
  onOpen: (entry: string) => void;
}

/** Every entry that names the truck, in the order of the log. */
export function TruckStory({ inspection, entry, onOpen }: TruckStoryProps) {
  const { t } = useTranslation();
  const story = useQuery(ask("log.story", { inspection }));
  if (story.isError)
    return (
      <FailureAlert title={t("story.failed")} error={story.error} onRetry={() => void story.refetch()} />
    );
  if (!story.data) return <Skeleton h={120} aria-label={t("common.loading")} />;
  const { entries, bad } = story.data;
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
              <StoryItem entry={step} altered={isBad(step)} shown={step.id === entry} onOpen={onOpen} />
            </Timeline.Item>
          );
        })}
      </Timeline>
    </Stack>
  );
}
