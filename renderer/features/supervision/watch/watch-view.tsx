import { ActionIcon, Badge, EmptyState, Paper, Skeleton, Stack, Table, Text, Title } from "@mantine/core";
import { IconEye, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { WatchItem } from "../../../../shared/schemas/watch-list.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import classes from "../supervision.module.css";
import { type WatchDraft, WatchForm } from "./watch-form.tsx";

/** The plates and consignees this post looks out for: its own, and those that came from the hub. */
export function WatchView() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: (draft: WatchDraft) => call("watch.add", draft),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["watch.list"] }),
  });
  const items = useQuery(ask("watch.list"));
  return (
    <div className={classes.columns}>
      <Paper component="section" withBorder p="md" radius="md">
        <Title order={2} mb="sm">
          {t("watch.title")}
        </Title>
        {items.isPending && <Skeleton h={120} aria-label={t("common.loading")} />}
        {items.isError && (
          <FailureAlert title={t("watch.failed")} error={items.error} onRetry={() => void items.refetch()} />
        )}
        {items.data?.length === 0 && (
          <EmptyState
            icon={<IconEye aria-hidden />}
            title={t("watch.empty")}
            description={t("watch.emptyHint")}
          />
        )}
        {items.data && items.data.length > 0 && <WatchTable items={items.data} />}
      </Paper>
      <WatchForm forAll={false} add={add} onAdd={(draft, done) => add.mutate(draft, { onSuccess: done })} />
    </div>
  );
}

function WatchTable({ items }: { items: readonly WatchItem[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: ({ id }: WatchItem) => call("watch.remove", { id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["watch.list"] }),
  });
  return (
    <Stack gap="sm">
      <Table>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>
                <Text fw={600}>{item.value}</Text>
                <Text size="xs" c="dimmed">
                  {t(`watch.kinds.${item.kind}`)}
                  {item.until && ` · ${t("watch.until", { date: format.date(item.until) })}`}
                </Text>
              </Table.Td>
              <Table.Td>{item.note}</Table.Td>
              <Table.Td>
                <Badge color="gray">{t(`watch.origins.${item.origin}`)}</Badge>
              </Table.Td>
              <Table.Td ta="right">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("watch.remove", { value: item.value })}
                  disabled={item.origin === "hub"}
                  onClick={() => remove.mutate(item)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {remove.isError && <FailureAlert title={t("watch.removeFailed")} error={remove.error} />}
    </Stack>
  );
}
