import { Button, Group, Loader, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportFormat } from "../../../../shared/schemas/log-export.ts";
import type { TruckRow } from "../../../../shared/sync/supervision.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { exportTables } from "../export/export-tables.ts";
import type { DataTable } from "../table.ts";
import { allTrucks } from "./all-trucks.ts";

interface TrucksExportProps {
  /** What the list is searched by. */
  query: Parameters<typeof allTrucks>[0];
}

/** All trucks that were found, not only those that are shown, as a file. */
export function TrucksExport({ query }: TrucksExportProps) {
  const { t } = useTranslation();
  const [fetched, setFetched] = useState(0);
  const cancelling = useRef<AbortController>(null);
  useEffect(() => () => cancelling.current?.abort(), []);
  const tableOf = useTableOf();
  const save = useMutation({
    mutationFn: async (format: ExportFormat) => {
      const controller = new AbortController();
      cancelling.current = controller;
      setFetched(0);
      const trucks = await allTrucks(query, { signal: controller.signal, onFetched: setFetched });
      if (trucks === null) return null;
      const said = { what: "trucks", format, query: wordsOf(query) } as const;
      const outcome = await exportTables(said, [tableOf(trucks)]);
      return outcome === "cancelled" ? null : trucks.length;
    },
  });
  return (
    <>
      <Group gap="xs">
        {(["csv", "xlsx"] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            disabled={save.isPending}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => save.mutate(format)}
          >
            {t("supervision.exportAll", { format: format.toUpperCase() })}
          </Button>
        ))}
        {save.isPending && (
          <>
            <Loader size="xs" aria-hidden />
            <Text size="sm" role="status">
              {t("supervision.exporting", { count: fetched })}
            </Text>
            <Button size="compact-sm" variant="subtle" onClick={() => cancelling.current?.abort()}>
              {t("common.cancel")}
            </Button>
          </>
        )}
        {save.isSuccess && (
          <Text size="sm" role="status">
            {save.data === null
              ? t("supervision.exportCancelled")
              : t("supervision.exported", { count: save.data })}
          </Text>
        )}
      </Group>
      {save.isError && <FailureAlert title={t("supervision.exportFailed")} error={save.error} />}
    </>
  );
}

const wordsOf = (query: TrucksExportProps["query"]): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));

function useTableOf(): (trucks: readonly TruckRow[]) => DataTable {
  const { t } = useTranslation();
  return (trucks) => ({
    title: t("supervision.tabs.trucks"),
    head: [
      t("supervision.decidedAt"),
      t("papers.plate"),
      t("papers.carrier"),
      t("papers.consignee"),
      t("entry.post"),
      t("columns.verdict"),
      t("supervision.decision"),
      t("setup.officer"),
    ],
    rows: trucks.map((truck) => [
      truck.decidedAt,
      truck.plate,
      truck.carrier,
      truck.consignee,
      truck.post,
      t(`verdict.${truck.verdict}`),
      truck.decision,
      truck.officer,
    ]),
  });
}
