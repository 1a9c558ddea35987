import { useFileDialog, useWindowEvent } from "@mantine/hooks";
import { ACCEPTED, looksLikeEvidence } from "./evidence-input.ts";

/** Opens the system's file dialog for photos and scans. */
export function useEvidencePicker(onFiles: (files: readonly File[]) => void): () => void {
  const dialog = useFileDialog({
    multiple: true,
    accept: ACCEPTED,
    resetOnOpen: true,
    onChange: (files) => {
      if (files && files.length > 0) onFiles([...files]);
    },
  });
  return dialog.open;
}

/** A picture on the clipboard is evidence wherever the cursor stands: no field takes one. */
export function usePastedEvidence(onFiles: (files: readonly File[]) => void): void {
  useWindowEvent("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(looksLikeEvidence);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}
