import { Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { JOURNAL_GROUPS, type JournalGroup } from "../../../../shared/log/journal-groups.ts";
import { ask } from "../../../queries.ts";
import { type JournalView, PROGRAM } from "./journal-view.ts";

interface JournalFiltersProps {
  view: JournalView;
  onChange: (change: Partial<JournalView>) => void;
}

const isGroup = (value: string | null): value is JournalGroup =>
  JOURNAL_GROUPS.some((group) => group === value);

/** What the entries are about, and whose they are. */
export function JournalFilters({ view, onChange }: JournalFiltersProps) {
  const { t } = useTranslation();
  const officers = useQuery(ask("officer.list"));
  const accounts = officers.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const clear = { "aria-label": t("common.clear") };
  return (
    <Group wrap="nowrap" gap="sm" grow>
      <Select
        aria-label={t("journal.group")}
        placeholder={t("journal.anyGroup")}
        data={JOURNAL_GROUPS.map((group) => ({ value: group, label: t(`journal.groups.${group}`) }))}
        value={view.group}
        onChange={(group) => onChange({ group: isGroup(group) ? group : null })}
        clearable
        clearButtonProps={clear}
      />
      <Select
        aria-label={t("log.filters.officer")}
        placeholder={t("log.filters.anyOfficer")}
        data={[...accounts, { value: PROGRAM, label: t("journal.program") }]}
        value={view.officer}
        onChange={(officer) => onChange({ officer })}
        searchable
        clearable
        clearButtonProps={clear}
      />
    </Group>
  );
}
