import { useWindowEvent } from "@mantine/hooks";
import { tableText } from "../grid/table-text.ts";

/** Rows pasted while no field has the cursor belong to the table too. */
export function usePasteBesideFields(onTable: (text: string) => void): void {
  useWindowEvent("paste", (event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const text = tableText(event.clipboardData?.getData("text/plain") ?? "");
    if (text !== null) onTable(text);
  });
}
