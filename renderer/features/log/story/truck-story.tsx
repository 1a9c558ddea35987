import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { StoryTimeline } from "./story-timeline.tsx";

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
  return <StoryTimeline {...story.data} shown={entry} onOpen={onOpen} />;
}
