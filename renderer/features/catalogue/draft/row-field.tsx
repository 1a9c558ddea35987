import { Checkbox, NumberInput, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { escapeCell, joinList, splitList, unescapeCell } from "../../../../shared/catalogue-tables/cell.ts";
import type { Column } from "../../../../shared/catalogue-tables/columns.ts";
import type { Sheet } from "../../../../shared/catalogue-tables/table.ts";
import { FUZZY_FROM } from "../../../../shared/schemas/catalogue.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import classes from "../catalogue.module.css";
import { choicesOf } from "./choices.ts";
import { useColumnLabel } from "./column-label.ts";
import { useDraftCategories } from "./use-row-title.ts";

interface RowFieldProps {
  sheet: Sheet;
  column: Column;
  cell: string;
  error: string | null;
  disabled: boolean;
  onChange: (cell: string) => void;
}

/** One cell of a row, by what its column holds. */
export function RowField({ sheet, column, cell, error, disabled, onChange }: RowFieldProps) {
  const { t } = useTranslation();
  const label = useColumnLabel(column.name);
  const common = { label, error, disabled };
  const choices = choicesOf(sheet, column.name);
  if (column.name === "category") return <CategorySelect {...common} cell={cell} onChange={onChange} />;
  if (choices)
    return (
      <Select
        {...common}
        data={choices.map((value) => ({ value, label: t(`draft.choices.${value}`) }))}
        value={cell || null}
        onChange={(next) => onChange(next ?? "")}
      />
    );
  if (column.holds === "list")
    return (
      <TagsInput
        {...common}
        className={classes.wide}
        value={splitList(cell)}
        onChange={(next) => onChange(joinList(next))}
        splitChars={["\n", "|"]}
      />
    );
  if (column.holds === "flag")
    return (
      <Checkbox
        {...common}
        mt="xl"
        checked={cell !== ""}
        onChange={(event) => onChange(event.currentTarget.checked ? "yes" : "")}
      />
    );
  if (column.holds === "number")
    return (
      <NumberInput
        {...common}
        {...(column.name === "fuzzyFrom" && fuzzyFromInput(t("draft.asForAll")))}
        value={cell}
        onChange={(next) => onChange(String(next))}
      />
    );
  const text = { ...common, value: unescapeCell(cell) };
  if (/^(card|citation|note)\./.test(column.name))
    return (
      <Textarea
        {...text}
        autosize
        maxRows={6}
        onChange={(event) => onChange(escapeCell(event.currentTarget.value))}
      />
    );
  return <TextInput {...text} onChange={(event) => onChange(escapeCell(event.currentTarget.value))} />;
}

/** Left empty, the matcher's policy decides. */
const fuzzyFromInput = (placeholder: string) => ({
  min: FUZZY_FROM.least,
  max: FUZZY_FROM.most,
  allowDecimal: false,
  placeholder,
});

interface CategorySelectProps extends Pick<RowFieldProps, "cell" | "error" | "disabled" | "onChange"> {
  label: string;
}

function CategorySelect({ label, cell, error, disabled, onChange }: CategorySelectProps) {
  const rows = useDraftCategories();
  const title = `title.${useLanguage()}`;
  const data = (rows.data?.rows ?? []).map(({ cells }) => ({
    value: cells["id"] ?? "",
    label: `${unescapeCell(cells[title] ?? "")} (${cells["id"]})`,
  }));
  return (
    <Select
      label={label}
      error={error}
      disabled={disabled}
      searchable
      data={data}
      value={cell || null}
      onChange={(next) => onChange(next ?? "")}
    />
  );
}
