import "@mantine/charts/styles.css";
import { AreaChart, BarChart } from "@mantine/charts";
import { useFormat } from "../../../i18n/format.ts";
import type { DataTable } from "../table.ts";

export interface ChartProps {
  readonly table: DataTable;
  readonly kind: "bars" | "days";
}

/** Most bars that can be told apart. */
const MOST_BARS = 10;
const COLOURS = ["petrol.6", "hit.6", "check.6"];

/** Draws a table: its first column along the axis, the others as one series each. Loaded when it is first seen. */
export function Chart({ table: { head, rows }, kind }: ChartProps) {
  const format = useFormat();
  const [axis = "", ...names] = head;
  const shown = kind === "bars" ? rows.slice(0, MOST_BARS) : rows;
  const data = shown.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column]])));
  const series = names.map((name, index) => ({ name, color: COLOURS[index] ?? "gray.6" }));
  const common = {
    data,
    series,
    dataKey: axis,
    valueFormatter: format.number,
    withLegend: series.length > 1,
    legendProps: { verticalAlign: "top" as const },
  };
  if (kind === "days")
    return <AreaChart h={230} curveType="linear" withDots={rows.length < 32} {...common} />;
  return (
    <BarChart
      h={Math.max(120, shown.length * 30 + (series.length > 1 ? 60 : 30))}
      orientation="vertical"
      xAxisProps={{ allowDecimals: false }}
      yAxisProps={{ width: 190, interval: 0 }}
      barProps={{ radius: 3, maxBarSize: 18 }}
      gridAxis="y"
      {...common}
    />
  );
}
