import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CellValue } from "../session/edits.ts";
import { type CellAction, readCellKey } from "./cell-keys.ts";
import type { Column } from "./columns.ts";
import classes from "./lines-grid.module.css";
import { keepNumeric, parseNumber, toTypedText } from "./number-text.ts";

interface CellEditorProps {
  column: Column;
  value: CellValue;
  row: number;
  takeFocus: () => boolean;
  onChange: (value: CellValue) => void;
  onAction: (action: CellAction) => boolean;
  onLeave: () => void;
}

/** The one cell that is an input; drawn anew for every turn. A number is kept as typed while it still says the cell's value. */
export function CellEditor(props: CellEditorProps) {
  const { column, value, row, takeFocus, onChange, onAction, onLeave } = props;
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [before] = useState(value);
  const [typed, setTyped] = useState("");

  useLayoutEffect(() => {
    if (!takeFocus()) return;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [takeFocus]);

  const decimal = i18n.language === "en" ? "." : ",";
  const numeric = typeof value === "number" || column.kind === "number";
  const plain = typeof value === "number" ? toTypedText(value, decimal) : (value ?? "");
  const shown = numeric && typed !== "" && parseNumber(typed) === value ? typed : plain;

  const change = (text: string) => {
    if (column.kind === "text") return onChange(text);
    const kept = keepNumeric(text);
    setTyped(kept);
    onChange(parseNumber(kept));
  };

  return (
    <input
      ref={input}
      className={classes.editor}
      data-kind={column.kind}
      dir="auto"
      inputMode={column.kind === "number" ? "decimal" : "text"}
      aria-label={t("grid.cell", { column: t(`columns.${column.field}`), row: row + 1 })}
      value={shown}
      maxLength={column.maxLength}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") return onChange(before);
        const action = readCellKey(event);
        if (action && onAction(action)) event.preventDefault();
      }}
      onMouseDown={(event) => {
        // The first click takes the whole cell, as in any other; the next one sets the cursor.
        if (document.activeElement === event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.select();
      }}
      onBlur={onLeave}
    />
  );
}
