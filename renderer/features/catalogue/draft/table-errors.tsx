import { Alert, Table } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TableError } from "../../../../shared/catalogue-tables/table.ts";

const SHOWN = 200;

/** Rows that are wrong: table, row, column and why. */
export function TableErrors({ errors, title }: { errors: readonly TableError[]; title: string }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <Alert role="alert" color="hit" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Table fz="sm" verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            {(["table", "rowNumber", "column", "reason"] as const).map((head) => (
              <Table.Th key={head}>{t(`draft.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...errors.slice(0, SHOWN).entries()].map(([index, { sheet, row, column, reason, value }]) => (
            <Table.Tr key={index}>
              <Table.Td>{t(`draft.sheets.${sheet}`)}</Table.Td>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td>{t(`draft.reasons.${reason}`, { value })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}
