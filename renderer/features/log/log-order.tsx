import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LogSort } from "../../../shared/schemas/log-filter.ts";
import { useSeesAll } from "../personal-data/use-masked.ts";

interface LogOrderProps {
  sort: LogSort;
  onChange: (sort: LogSort) => void;
}

const ORDERS = {
  newest: { by: "time", descending: true },
  oldest: { by: "time", descending: false },
  hits: { by: "hits", descending: true },
  plate: { by: "plate", descending: false },
  carrier: { by: "carrier", descending: false },
  consignee: { by: "consignee", descending: false },
  officer: { by: "officer", descending: false },
} as const satisfies Record<string, LogSort>;

type Order = keyof typeof ORDERS;
const isOrder = (value: string | null): value is Order => value !== null && value in ORDERS;
const NAMES = Object.keys(ORDERS).filter(isOrder);

export function LogOrder({ sort, onChange }: LogOrderProps) {
  const { t } = useTranslation();
  const seesAll = useSeesAll();
  // The order of carriers would tell of those that are masked.
  const names = seesAll ? NAMES : NAMES.filter((name) => ORDERS[name].by !== "carrier");
  const current = NAMES.find((name) => {
    const { by, descending } = ORDERS[name];
    return by === sort.by && descending === sort.descending;
  });
  return (
    <Select
      aria-label={t("log.orders.label")}
      variant="unstyled"
      w="11rem"
      styles={{ input: { textAlign: "right" } }}
      data={names.map((name) => ({ value: name, label: t(`log.orders.${name}`) }))}
      value={current ?? null}
      onChange={(name) => isOrder(name) && onChange(ORDERS[name])}
      allowDeselect={false}
    />
  );
}
