import { Center, EmptyState, Loader } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { LogListRow } from "./log-list-row.tsx";
import { RowListbox, type RowRange } from "./row-listbox.tsx";
import { type LogQuery, useLogPages } from "./use-log-pages.ts";

interface LogListProps {
  query: LogQuery;
  selected: string | null;
  onSelect: (row: LogRow) => void;
}

/** Decided trucks, newest first; only the rows in sight are fetched and drawn. */
export function LogList({ query, selected, onSelect }: LogListProps) {
  const { t } = useTranslation();
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 });
  const { total, first, rowAt } = useLogPages(query, range.first, range.last);
  const onRange = (next: RowRange) =>
    setRange((old) => (old.first === next.first && old.last === next.last ? old : next));

  if (first.isError) {
    return <FailureAlert title={t("log.failed")} error={first.error} onRetry={() => void first.refetch()} />;
  }
  if (first.isPending) {
    return (
      <Center flex={1}>
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  }
  if (total === 0) {
    const { text, since: _since, until: _until, ...filters } = query.filter;
    const isFiltered = text !== "" || Object.keys(filters).length > 0;
    return (
      <EmptyState
        flex={1}
        p="xl"
        icon={<IconListSearch aria-hidden />}
        title={isFiltered ? t("log.nothingFound") : t("log.empty")}
        description={isFiltered ? t("log.nothingFoundHint") : t("log.emptyHint")}
      />
    );
  }
  return (
    <RowListbox
      key={JSON.stringify(query)}
      label={t("log.label")}
      total={total}
      rowAt={rowAt}
      isSelected={(row) => row.entry === selected}
      onSelect={onSelect}
      onRange={onRange}
    >
      {(row) => <LogListRow row={row} />}
    </RowListbox>
  );
}
