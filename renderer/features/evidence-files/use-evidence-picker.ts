import { useFileDialog, useWindowEvent } from "@mantine/hooks";
import { useRef } from "react";
import type { ChecklistItem } from "../../../shared/schemas/evidence.ts";
import { ACCEPTED, looksLikeEvidence } from "./evidence-input.ts";
import type { Chosen } from "./use-evidence.ts";

/** Opens the system's file dialog for photos and scans; of one item of the checklist, where it is named. */
export function useEvidencePicker(onFiles: (chosen: Chosen) => void): (item?: ChecklistItem | null) => void {
  const asked = useRef<ChecklistItem | null>(null);
  const dialog = useFileDialog({
    multiple: true,
    accept: ACCEPTED,
    resetOnOpen: true,
    onChange: (files) => {
      if (files && files.length > 0) onFiles({ files: [...files], item: asked.current });
    },
  });
  return (item = null) => {
    asked.current = item;
    dialog.open();
  };
}

/** A picture on the clipboard is evidence wherever the cursor stands: no field takes one. */
export function usePastedEvidence(onFiles: (chosen: Chosen) => void): void {
  useWindowEvent("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(looksLikeEvidence);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles({ files });
  });
}
