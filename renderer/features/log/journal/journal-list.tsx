import { Center, EmptyState, Loader } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JournalFilter } from "../../../../shared/schemas/journal-filter.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { RowListbox } from "../row-listbox.tsx";
import classes from "./journal.module.css";
import { JournalListRow } from "./journal-list-row.tsx";
import { useJournal } from "./use-journal.ts";

interface JournalListProps {
  filter: JournalFilter;
  selected: string | null;
  onSelect: (entry: string) => void;
}

/** Every entry of the log, newest first, in words. */
export function JournalList({ filter, selected, onSelect }: JournalListProps) {
  const { t } = useTranslation();
  const [last, setLast] = useState(0);
  const { pages, rows } = useJournal(filter, last);
  const { hasNextPage } = pages;

  if (pages.isError) {
    return <FailureAlert title={t("log.failed")} error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (pages.isPending || (rows.length === 0 && hasNextPage)) {
    return (
      <Center flex={1}>
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        flex={1}
        p="xl"
        icon={<IconListSearch aria-hidden />}
        title={t("journal.empty")}
        description={t("journal.emptyHint")}
      />
    );
  }
  return (
    <RowListbox
      key={JSON.stringify(filter)}
      label={t("journal.label")}
      total={rows.length + (hasNextPage ? 1 : 0)}
      rowAt={(index) => rows[index] ?? null}
      isSelected={(row) => row.id === selected}
      onSelect={(row) => onSelect(row.id)}
      onRange={(range) => setLast(range.last)}
      optionClass={classes.option}
    >
      {(row) => <JournalListRow row={row} />}
    </RowListbox>
  );
}
