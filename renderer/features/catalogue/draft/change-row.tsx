import { Badge, Text } from "@mantine/core";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS, type Column } from "../../../../shared/catalogue-tables/columns.ts";
import { valueOfCell } from "../../../../shared/catalogue-tables/rows.ts";
import type { Sheet } from "../../../../shared/catalogue-tables/table.ts";
import type { DraftChange } from "../../../../shared/schemas/catalogue-draft.ts";
import classes from "../catalogue.module.css";
import { useShownValue } from "../shown-value.ts";
import { useColumnLabel } from "./column-label.ts";
import { useDraftTitles, useRowTitle } from "./use-row-title.ts";

const LOOKS = {
  added: { color: "clear", icon: IconPlus },
  removed: { color: "hit", icon: IconMinus },
  changed: { color: "check", icon: IconPencil },
} as const;

interface ChangeRowProps {
  change: Pick<DraftChange, "sheet" | "before" | "cells">;
  about?: string;
  action?: ReactNode;
}

/** A row that is not as in the version in use; of a changed one, each cell before and after. */
export function ChangeRow({ change: { sheet, before, cells }, about, action }: ChangeRowProps) {
  const { t } = useTranslation();
  const rowTitle = useRowTitle();
  const type = before === null ? "added" : cells === null ? "removed" : "changed";
  const { color, icon: Icon } = LOOKS[type];
  const [name, more] = rowTitle(sheet, cells ?? before ?? {});
  const columns =
    type === "changed"
      ? Object.keys({ ...before, ...cells }).filter((c) => (before?.[c] ?? "") !== (cells?.[c] ?? ""))
      : [];
  return (
    <li className={classes.change} style={{ gridTemplateColumns: "8.25rem minmax(0, 1fr) auto" }}>
      <div>
        <Badge color={color} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
          {t(`catalogue.changeTypes.${type}`)}
        </Badge>
      </div>
      <div className={classes.grow}>
        <Text size="sm" fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {[t(`draft.sheets.${sheet}`), more, about].filter(Boolean).join(" · ")}
        </Text>
        {columns.map((column) => (
          <CellChange
            key={column}
            sheet={sheet}
            column={column}
            before={before?.[column] ?? ""}
            after={cells?.[column] ?? ""}
          />
        ))}
      </div>
      {action}
    </li>
  );
}

interface CellChangeProps {
  sheet: Sheet;
  column: string;
  before: string;
  after: string;
}

function CellChange({ sheet, column: name, before, after }: CellChangeProps) {
  const label = useColumnLabel(name);
  const shown = useShownValue(useDraftTitles());
  const column: Column = COLUMNS[sheet].find((one) => one.name === name) ?? { name, holds: "text" };
  const textOf = (cell: string): string => shown(sheet, column, valueOfCell(cell.trim(), column));
  return (
    <Text size="xs" mt={2}>
      <Text span c="dimmed" size="xs">
        {label}:
      </Text>{" "}
      <del>{textOf(before)}</del> → <ins>{textOf(after)}</ins>
    </Text>
  );
}
