import { Group, Paper, ScrollArea, SegmentedControl, Skeleton, Table, Text, Title } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/format.ts";
import classes from "../supervision.module.css";
import type { DataTable } from "../table.ts";

const Chart = lazy(async () => ({ default: (await import("./charts.tsx")).Chart }));

interface ChartCardProps {
  table: DataTable;
  kind: "bars" | "days";
}

/** A chart with its table behind it. */
export function ChartCard({ table, kind }: ChartCardProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<"chart" | "table">("chart");
  return (
    <Paper component="section" withBorder p="md" radius="md" aria-label={table.title}>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Title order={2}>{table.title}</Title>
        {table.rows.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={t("supervision.view", { title: table.title })}
            value={view}
            onChange={setView}
            data={[
              { value: "chart", label: t("supervision.chart") },
              { value: "table", label: t("supervision.table") },
            ]}
          />
        )}
      </Group>
      <CardBody table={table} kind={kind} view={view} />
    </Paper>
  );
}

function CardBody({ table, kind, view }: ChartCardProps & { view: "chart" | "table" }) {
  const { t } = useTranslation();
  if (table.rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("supervision.nothing")}
      </Text>
    );
  if (view === "table") return <PlainTable table={table} />;
  return (
    <Suspense fallback={<Skeleton h={200} aria-label={t("common.loading")} />}>
      <Chart table={table} kind={kind} />
    </Suspense>
  );
}

/** Numbers to the right, one under the other. */
export function PlainTable({ table: { head, rows, title } }: { table: DataTable }) {
  const format = useFormat();
  return (
    <ScrollArea.Autosize mah={320} type="auto">
      <Table aria-label={title} stickyHeader className={classes.numbers}>
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={String(row[0])}>
              {row.map((value, column) => (
                <Table.Td key={head[column]}>
                  {typeof value === "number" ? format.number(value) : value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
