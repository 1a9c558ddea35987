import { Paper, ScrollArea, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Post, Statistics } from "../../../../shared/sync/supervision.ts";
import { ChainHealth } from "../../../components/chain-health.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { hoursSince, isClockOff, minutesAhead } from "./post-facts.ts";

/** A post that has said nothing for so long is looked after. */
const LATE_HOURS = 24;
/** More would push the other posts off the screen. */
const HOLES_SHOWN = 3;

type Figures = Statistics["byStation"][number];

interface PostsTableProps {
  posts: readonly Post[];
  /** The hub's clock when it answered. */
  now: string;
  /** Of the period; empty while they are not known. */
  figures: readonly Figures[];
}

/** One row a post: when it was heard, how far the hub is behind it, its work, and its log. */
export function PostsTable({ posts, now, figures }: PostsTableProps) {
  const { t } = useTranslation();
  return (
    <Paper withBorder radius="md" p="xs">
      <ScrollArea type="auto">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("entry.post")}</Table.Th>
              <Table.Th>{t("supervision.lastContact")}</Table.Th>
              <Table.Th>{t("supervision.newestEntry")}</Table.Th>
              <Table.Th>{t("supervision.inWork")}</Table.Th>
              <Table.Th>{t("supervision.inPeriod")}</Table.Th>
              <Table.Th>{t("supervision.unsynced")}</Table.Th>
              <Table.Th>{t("supervision.catalogueVersion")}</Table.Th>
              <Table.Th>{t("supervision.chain")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {posts.map((post) => (
              <PostRow
                key={post.station}
                post={post}
                now={now}
                figures={figures.find(({ station }) => station === post.station)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Paper>
  );
}

interface PostRowProps {
  post: Post;
  now: string;
  figures: Figures | undefined;
}

function PostRow({ post, now, figures }: PostRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const silent = post.lastContact === null ? 0 : hoursSince(post.lastContact, now);
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{post.post}</Text>
        <Text size="xs" c="dimmed">
          {post.crossing}
        </Text>
      </Table.Td>
      <Table.Td>
        {post.lastContact ? format.dateTime(post.lastContact) : t("supervision.never")}
        {silent >= LATE_HOURS && (
          <Text size="xs" c="hit">
            {t("supervision.silent", { count: silent })}
          </Text>
        )}
        {isClockOff(post) && (
          <Text size="xs" c="check">
            {post.clockAhead > 0
              ? t("supervision.clockAhead", { count: minutesAhead(post) })
              : t("supervision.clockBehind", { count: -minutesAhead(post) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{post.newestEntry ? format.dateTime(post.newestEntry) : t("supervision.never")}</Table.Td>
      <Table.Td>
        {format.number(post.inWork)}
        {post.oldestInWork !== null && (
          <Text size="xs" c="dimmed">
            {t("supervision.inWorkSince", { time: format.dateTime(post.oldestInWork) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {format.number(figures?.trucks ?? 0)}
        {figures && (figures.hits > 0 || figures.overrides > 0) && (
          <Text size="xs" c="dimmed">
            {t("supervision.hitsAndOverrides", { hits: figures.hits, overrides: figures.overrides })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {format.number(post.unsynced + post.unsyncedFiles)}
        {post.held > 0 && (
          <Text size="xs" c="check">
            {t("supervision.held", { count: post.held })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {post.catalogue ?? "—"}
        {post.app !== null && (
          <Text size="xs" c="dimmed">
            {t("supervision.app", { version: post.app })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Log post={post} />
      </Table.Td>
    </Table.Tr>
  );
}

/** How sound the log is at the hub, and why entries are missing from it. */
function Log({ post: { health, revokedAt, holes, entries } }: { post: Post }) {
  const { t } = useTranslation();
  return (
    <Stack gap={2} align="flex-start">
      <ChainHealth troubles={[...health, ...(revokedAt === null ? [] : (["revoked"] as const))]} />
      {holes.slice(0, HOLES_SHOWN).map(({ branch, sequence, reason }) => (
        <Text key={`${branch} ${sequence}`} size="xs">
          {t("supervision.holeAt", { sequence, why: t(`sync.refusals.${reason}`) })}
        </Text>
      ))}
      {holes.length > HOLES_SHOWN && (
        <Text size="xs">{t("supervision.moreHoles", { count: holes.length - HOLES_SHOWN })}</Text>
      )}
      <Text size="xs" c="dimmed">
        {t("supervision.entryCount", { count: entries })}
      </Text>
    </Stack>
  );
}
