import { NativeSelect, ScrollArea, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ColumnMapping, ImportResult } from "../../../../shared/schemas/import.ts";
import { LINE_FIELDS } from "../../../../shared/schemas/line.ts";
import { assign, fieldOf } from "./column-mapping.ts";
import classes from "./import.module.css";

/** What a cell of the preview shows at most; the line itself comes in whole. */
const SHOWN_LENGTH = 120;

interface MappingTableProps {
  result: ImportResult;
  onMapping: (mapping: ColumnMapping) => void;
  disabled: boolean;
}

/** The first rows as they stand, with the field of each column above it. */
export function MappingTable({ result, onMapping, disabled }: MappingTableProps) {
  const { t } = useTranslation();
  const { columns, preview, mapping } = result;
  const width = Math.max(columns.length, ...preview.map((cells) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  return (
    <ScrollArea type="auto" offsetScrollbars="present" className={classes.preview}>
      <Table withTableBorder withColumnBorders striped verticalSpacing={4} fz="xs">
        <Table.Thead>
          <Table.Tr>
            {indexes.map((column) => {
              const name = columns[column] || t("import.column", { number: column + 1 });
              const field = fieldOf(mapping, column);
              return (
                <Table.Th key={column} data-used={field !== null} className={classes.column}>
                  <NativeSelect
                    aria-label={t("import.fieldOf", { column: name })}
                    disabled={disabled}
                    value={field ?? ""}
                    onChange={(event) => {
                      const chosen = LINE_FIELDS.find((known) => known === event.currentTarget.value);
                      onMapping(assign(mapping, column, chosen ?? null));
                    }}
                    data={[
                      { value: "", label: t("import.leaveOut") },
                      ...LINE_FIELDS.map((known) => ({ value: known, label: t(`columns.${known}`) })),
                    ]}
                  />
                  <bdi className={classes.columnName}>{name}</bdi>
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...preview.entries()].map(([row, cells]) => (
            <Table.Tr key={row}>
              {indexes.map((column) => (
                <Table.Td key={column} dir="auto" className={classes.previewCell}>
                  {(cells[column] ?? "").slice(0, SHOWN_LENGTH)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
