import { CloseButton, EmptyState, Skeleton, TextInput } from "@mantine/core";
import { IconSearch, IconTruckLoading } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueRow } from "../../../shared/schemas/truck.ts";
import { useCommands } from "../../commands.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { type Screen, useNavigation } from "../../navigation.tsx";
import { ask } from "../../queries.ts";
import { groupQueue } from "./queue-groups.ts";
import { QueueList } from "./queue-list.tsx";

/** Trucks that are not done with: waiting, in inspection, or stopped until they are decided otherwise. */
export function Queue() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [plate, setPlate] = useState("");
  const queue = useQuery(ask("queue.list"));
  const placeOf = ({ inspection, state, entry }: QueueRow): Screen =>
    entry !== null && (state === "held" || state === "referred")
      ? { name: "log", entry }
      : { name: "inspection", id: inspection };
  const open = (row: QueueRow) => go(placeOf(row));

  useCommands(
    (queue.data?.rows ?? []).slice(0, 50).map((row) => ({
      id: `truck-${row.inspection}`,
      group: "open" as const,
      label: t("commands.openDraft", { plate: row.plate || t("common.noPlate") }),
      run: () => open(row),
    })),
  );

  if (queue.isPending) return <Skeleton h={64} aria-label={t("common.loading")} />;
  if (queue.isError) {
    return (
      <FailureAlert title={t("queue.failed")} error={queue.error} onRetry={() => void queue.refetch()} />
    );
  }
  const { rows, counts } = queue.data;
  const groups = groupQueue(rows, plate);
  if (rows.length === 0) {
    return (
      <EmptyState
        p="xl"
        icon={<IconTruckLoading aria-hidden />}
        title={t("queue.empty")}
        description={t("queue.emptyHint")}
      />
    );
  }
  return (
    <>
      <TextInput
        aria-label={t("queue.find")}
        placeholder={t("queue.find")}
        maxLength={40}
        value={plate}
        onChange={(event) => setPlate(event.currentTarget.value)}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={plate && <CloseButton aria-label={t("common.clear")} onClick={() => setPlate("")} />}
      />
      {groups.length > 0 ? (
        <QueueList groups={groups} counts={plate === "" ? counts : {}} onOpen={open} />
      ) : (
        <EmptyState
          p="xl"
          icon={<IconSearch aria-hidden />}
          title={t("log.nothingFound")}
          description={t("queue.notFoundHint")}
        />
      )}
    </>
  );
}
