import { Alert, Skeleton, Stack } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { filesOfEntries } from "../../../../shared/log/evidence-files.ts";
import { type DecisionEntry, isDecision, type LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { TruckFlags } from "../../../components/truck-flags.tsx";
import { ask } from "../../../queries.ts";
import { DecisionHeading } from "../../log/decision-heading.tsx";
import { DecisionPanels } from "../../log/decision-panels.tsx";
import { EntryLines } from "../../log/entry-lines.tsx";
import { EntrySeal } from "../../log/entry-seal.tsx";
import { Panel } from "../../log/panel.tsx";
import { StoryTimeline } from "../../log/story/story-timeline.tsx";
import { HubPhotos } from "./hub-photos.tsx";

/** A truck of any post as the hub has it: to be read, and nothing of it to be changed from here. */
export function HubTruck({ entry }: { entry: string }) {
  const { t } = useTranslation();
  // Each asking is written down at the hub: once for one opening.
  const truck = useQuery({
    ...ask("supervision.truck", { entry }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (truck.isPending) return <Skeleton h={320} aria-label={t("common.loading")} />;
  if (truck.isError)
    return (
      <FailureAlert
        title={t("supervision.truck.failed")}
        error={truck.error}
        safe={t("supervision.truck.failedSafe")}
        onRetry={() => void truck.refetch()}
      />
    );
  const { entries, unread, more } = truck.data;
  return (
    <Stack gap="md">
      <Alert color="petrol" icon={<IconEye aria-hidden />} p="xs">
        {t("supervision.truck.readOnly")}
      </Alert>
      {unread > 0 && <Alert color="check">{t("supervision.truck.unread", { count: unread })}</Alert>}
      {more && <Alert color="check">{t("supervision.truck.more")}</Alert>}
      <Opened first={entry} entries={entries} />
    </Stack>
  );
}

function Opened({ first, entries }: { first: string; entries: readonly LogEntry[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(first);
  const decision = entries.filter(isDecision).find(({ id }) => id === shown);
  return (
    <>
      {decision && <Decided entry={decision} isLast={entries.findLast(isDecision)?.id === decision.id} />}
      <Panel title={t("evidenceFiles.label")}>
        <HubPhotos files={filesOfEntries(entries)} />
      </Panel>
      {decision && (
        <Panel title={t("lines.title", { count: decision.payload.lines.length })}>
          <EntryLines lines={decision.payload.lines} dismissals={decision.payload.dismissals} />
        </Panel>
      )}
      <Panel title={t("story.title")}>
        <StoryTimeline elsewhere entries={entries} shown={shown} onOpen={setShown} />
      </Panel>
      {decision && <EntrySeal entry={decision} versions={decision.payload.versions} />}
    </>
  );
}

function Decided({ entry, isLast }: { entry: DecisionEntry; isLast: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <DecisionHeading entry={entry} order={2} />
      {!isLast && <Alert color="check">{t("supervision.truck.notInForce")}</Alert>}
      <TruckFlags flags={entry.payload.flags ?? []} />
      <DecisionPanels entry={entry} />
    </>
  );
}
