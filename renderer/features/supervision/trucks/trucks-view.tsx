import {
  Button,
  EmptyState,
  Modal,
  Paper,
  ScrollArea,
  Skeleton,
  Stack,
  Table,
  Text,
  TextInput,
} from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconTruckOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DECISIONS } from "../../../../shared/schemas/decision.ts";
import type { Period } from "../../../../shared/schemas/supervision.ts";
import type { TruckRow } from "../../../../shared/sync/supervision.ts";
import { call } from "../../../api.ts";
import { useModal } from "../../../commands.tsx";
import { DecisionBadge } from "../../../components/decision-badge.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { VerdictBadge } from "../../../components/verdict-badge.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { AsOf } from "../connection/as-of.tsx";
import { HubTruck } from "./hub-truck.tsx";
import { TrucksExport } from "./trucks-export.tsx";

const PAGE = 100;

/** The trucks of all posts, newest first, found by any word of their papers, goods or officer. */
export function TrucksView({ period }: { period: Period }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), 250);
  const query = { ...period, ...(settled && { text: settled }) };
  const pages = useInfiniteQuery({
    queryKey: ["supervision.trucks", settled, period],
    queryFn: ({ pageParam }) =>
      call("supervision.trucks", { ...query, limit: PAGE, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ answer }) => answer.cursor,
  });
  const trucks = pages.data?.pages.flatMap(({ answer }) => answer.trucks) ?? [];
  const first = pages.data?.pages[0];
  const [opened, setOpened] = useState<TruckRow | null>(null);
  useModal(opened !== null);
  return (
    <Stack gap="md">
      <TextInput
        type="search"
        aria-label={t("supervision.searchTrucks")}
        placeholder={t("supervision.searchTrucks")}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={520}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {first && <AsOf asOf={first.asOf} stale={first.stale} />}
      {pages.isPending && <Skeleton h={240} aria-label={t("common.loading")} />}
      {pages.isError && (
        <FailureAlert
          title={t("supervision.trucksFailed")}
          error={pages.error}
          onRetry={() => void pages.refetch()}
        />
      )}
      {pages.data && trucks.length === 0 && (
        <EmptyState p="xl" icon={<IconTruckOff aria-hidden />} title={t("supervision.noTrucks")} />
      )}
      {trucks.length > 0 && (
        <>
          <TrucksTable trucks={trucks} onOpen={setOpened} />
          {pages.hasNextPage && (
            <Button
              variant="default"
              style={{ alignSelf: "center" }}
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t("supervision.more")}
            </Button>
          )}
          <TrucksExport key={JSON.stringify(query)} query={query} />
        </>
      )}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened && t("supervision.truck.title", { post: opened.post })}
        size="min(72rem, 92vw)"
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        {opened && <HubTruck entry={opened.entry} />}
      </Modal>
    </Stack>
  );
}

interface TrucksTableProps {
  trucks: readonly TruckRow[];
  onOpen: (truck: TruckRow) => void;
}

function TrucksTable({ trucks, onOpen }: TrucksTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Paper withBorder radius="md" p="xs">
      <ScrollArea type="auto">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("supervision.decidedAt")}</Table.Th>
              <Table.Th>{t("papers.plate")}</Table.Th>
              <Table.Th>{t("entry.post")}</Table.Th>
              <Table.Th>{t("papers.consignee")}</Table.Th>
              <Table.Th>{t("columns.verdict")}</Table.Th>
              <Table.Th>{t("supervision.decision")}</Table.Th>
              <Table.Th>{t("entry.officer")}</Table.Th>
              <Table.Th w={1} aria-label={t("officers.actions")} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trucks.map((truck) => (
              <Table.Tr key={truck.entry}>
                <Table.Td style={{ whiteSpace: "nowrap" }}>{format.dateTime(truck.decidedAt)}</Table.Td>
                <Table.Td>
                  <Text fw={600}>
                    <bdi>{truck.plate || t("common.noPlate")}</bdi>
                  </Text>
                  <Text size="xs" c="dimmed">
                    <bdi>{truck.carrier}</bdi>
                  </Text>
                </Table.Td>
                <Table.Td>{truck.post}</Table.Td>
                <Table.Td>
                  <bdi>{truck.consignee}</bdi>
                </Table.Td>
                <Table.Td>
                  <VerdictBadge verdict={truck.verdict} />
                </Table.Td>
                <Table.Td>
                  <Decision kind={truck.decision} />
                </Table.Td>
                <Table.Td>{truck.officer}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("supervision.truck.open", { plate: truck.plate || t("common.noPlate") })}
                    onClick={() => onOpen(truck)}
                  >
                    {t("supervision.truck.show")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Paper>
  );
}

/** A newer station may know decisions that this version does not. */
function Decision({ kind }: { kind: string }) {
  const known = DECISIONS.find((candidate) => candidate === kind);
  return known ? <DecisionBadge kind={known} /> : <Text size="sm">{kind}</Text>;
}
