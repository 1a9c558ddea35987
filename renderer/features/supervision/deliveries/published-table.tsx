import { Button, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PublishedItem } from "../../../../shared/sync/deliveries.ts";
import { Delivery } from "./delivery.tsx";

interface PublishedTableProps {
  /** What its columns are called before the one of what became of each item. */
  columns: readonly string[];
  mayPublish: boolean;
  children: ReactNode;
}

/** Things that were sent down, with what became of each, and room to take one back. */
export function PublishedTable({ columns, mayPublish, children }: PublishedTableProps) {
  const { t } = useTranslation();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {[...columns, t("supervision.deliveries.title")].map((column) => (
            <Table.Th key={column}>{column}</Table.Th>
          ))}
          {mayPublish && <Table.Th w={1} aria-label={t("officers.actions")} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

interface PublishedRowProps {
  item: PublishedItem;
  /** One that was taken back is struck out. */
  active: boolean;
  name: ReactNode;
  facts: readonly (string | false | null)[];
  /** Further cells. */
  children?: ReactNode;
  /** Missing for who may take nothing back; null where there is nothing to do. */
  action?: ReactNode;
}

export function PublishedRow({ item, active, name, facts, children, action }: PublishedRowProps) {
  const { t } = useTranslation();
  const { publishedBy } = item;
  const by = publishedBy !== null && t("supervision.deliveries.by", { name: publishedBy });
  return (
    <Table.Tr {...(!active && { c: "dimmed" })}>
      <Table.Td>
        <Text fw={600} td={active ? "none" : "line-through"}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {[...facts, by].filter(Boolean).join(" · ")}
        </Text>
      </Table.Td>
      {children}
      <Table.Td>
        <Delivery item={item} />
      </Table.Td>
      {action !== undefined && <Table.Td ta="right">{action}</Table.Td>}
    </Table.Tr>
  );
}

interface RowButtonProps {
  label: string;
  onClick: () => void;
  children: ReactNode;
}

export function RowButton({ label, onClick, children }: RowButtonProps) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}
