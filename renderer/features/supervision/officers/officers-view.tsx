import { Button, EmptyState, Group, Select, Skeleton, Stack, Switch, Text } from "@mantine/core";
import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostOfficer } from "../../../../shared/sync/deliveries.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { AsOf } from "../connection/as-of.tsx";
import { OfficerDialog, type OfficerTask } from "./officer-dialog.tsx";
import { OfficersTable } from "./officers-table.tsx";

/** The officers of all posts: those in the posts' logs, and what was sent down about them. */
export function OfficersView({ mayPublish }: { mayPublish: boolean }) {
  const { t } = useTranslation();
  const officers = useQuery(ask("supervision.officers"));
  const posts = useQuery(ask("supervision.posts"));
  const [station, setStation] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  const [task, setTask] = useState<OfficerTask | null>(null);
  if (officers.isPending || posts.isPending) return <Skeleton h={240} aria-label={t("common.loading")} />;
  if (officers.isError || posts.isError)
    return (
      <FailureAlert
        title={t("supervision.officers.failed")}
        error={officers.error ?? posts.error}
        onRetry={() => {
          void officers.refetch();
          void posts.refetch();
        }}
      />
    );
  const open = posts.data.answer.posts.filter(({ revokedAt }) => revokedAt === null);
  const isShown = (officer: PostOfficer) =>
    (station === null || officer.station === station) && (closed || isOpen(officer));
  const groups = open
    .map((post) => ({
      post,
      officers: officers.data.answer.officers.filter(
        (officer) => officer.station === post.station && isShown(officer),
      ),
    }))
    .filter((group) => group.officers.length > 0);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("supervision.officers.intro")}
      </Text>
      <AsOf asOf={officers.data.asOf} stale={officers.data.stale} />
      <Group gap="md">
        <Select
          aria-label={t("entry.post")}
          placeholder={t("supervision.allPosts")}
          clearable
          searchable
          w={260}
          data={open.map(({ station: value, post: label }) => ({ value, label }))}
          value={station}
          onChange={setStation}
        />
        <Switch
          label={t("supervision.officers.showClosed")}
          checked={closed}
          onChange={(event) => setClosed(event.currentTarget.checked)}
        />
        {mayPublish && open.length > 0 && (
          <Button
            ml="auto"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={() => setTask({ kind: "add", posts: open, station })}
          >
            {t("officers.add")}
          </Button>
        )}
      </Group>
      {groups.length === 0 ? (
        <EmptyState
          p="xl"
          icon={<IconUsers aria-hidden />}
          title={t("supervision.officers.empty")}
          description={t("supervision.officers.emptyHint")}
        />
      ) : (
        groups.map((group) => (
          <OfficersTable key={group.post.station} {...group} {...(mayPublish && { onTask: setTask })} />
        ))
      )}
      <OfficerDialog task={task} onClose={() => setTask(null)} />
    </Stack>
  );
}

/** Until a closing has reached the post it is worth a look. */
const isOpen = ({ known, sent }: PostOfficer): boolean =>
  (known ?? sent)?.active === true || (sent !== null && sent.state !== "applied");
