import {
  Badge,
  Button,
  Center,
  Group,
  Loader,
  Select,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SHEETS, type Sheet } from "../../../../shared/catalogue-tables/table.ts";
import type { Cells } from "../../../../shared/schemas/catalogue-draft.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { useRowTitle } from "./use-row-title.ts";

const LIMIT = 100;
const EDITABLE = SHEETS.filter((sheet) => sheet !== "catalogue");

export interface ChosenRow {
  /** Another one for every choice: a form begins anew. */
  readonly id: string;
  readonly sheet: Sheet;
  /** Null for a new row. */
  readonly key: string | null;
  readonly cells: Cells;
}

interface RowListProps {
  chosen: ChosenRow | null;
  onChoose: (row: ChosenRow) => void;
}

/** The rows of one table as the draft has them, found as one types. */
export function RowList({ chosen, onChoose }: RowListProps) {
  const { t } = useTranslation();
  const rowTitle = useRowTitle();
  const mayAdd = useMay("catalogue-editing.put");
  const [sheet, setSheet] = useState<Sheet>("terms");
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), 200);
  const rows = useQuery({
    ...ask("catalogue-editing.rows", { sheet, text: settled, offset: 0, limit: LIMIT }),
    placeholderData: keepPreviousData,
  });
  const add = () => {
    const category = chosen?.cells["category"] ?? (chosen?.sheet === "categories" ? chosen.cells["id"] : "");
    onChoose({ id: crypto.randomUUID(), sheet, key: null, cells: category ? { category } : {} });
  };
  return (
    <section className={classes.side} aria-label={t("draft.rows")}>
      <div className={classes.tools}>
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <Select
            flex={1}
            aria-label={t("draft.table")}
            allowDeselect={false}
            value={sheet}
            onChange={(next) => setSheet(EDITABLE.find((value) => value === next) ?? sheet)}
            data={EDITABLE.map((value) => ({ value, label: t(`draft.sheets.${value}`) }))}
          />
          {mayAdd && (
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={add}>
              {t("draft.add")}
            </Button>
          )}
        </Group>
        <TextInput
          type="search"
          aria-label={t("draft.search")}
          placeholder={t("draft.search")}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
          leftSection={<IconSearch size={17} aria-hidden />}
        />
        <Text size="xs" c="dimmed" role="status">
          {rows.data ? t("catalogue.found", { count: rows.data.total }) : t("common.loading")}
        </Text>
      </div>
      {rows.isError && <FailureAlert title={t("draft.failed")} error={rows.error} />}
      <div className={classes.list}>
        {rows.isPending && (
          <Center p="xl">
            <Loader aria-label={t("common.loading")} />
          </Center>
        )}
        {rows.data?.rows.map(({ key, cells, edited }) => {
          const [name, about] = rowTitle(sheet, cells);
          return (
            <UnstyledButton
              key={key}
              className={classes.option}
              style={{ gridTemplateColumns: "minmax(0, 1fr) auto" }}
              aria-current={chosen?.sheet === sheet && chosen.key === key}
              onClick={() => onChoose({ id: crypto.randomUUID(), sheet, key, cells })}
            >
              <Stack gap={0} className={classes.grow}>
                <Text size="sm" fw={600} truncate>
                  {name}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {about}
                </Text>
              </Stack>
              {edited && <Badge color="check">{t("draft.edited")}</Badge>}
            </UnstyledButton>
          );
        })}
      </div>
    </section>
  );
}
