import { useFileDialog } from "@mantine/hooks";

/** Opens the system's file dialog for one manifest. */
export function useFilePicker(onFile: (file: File) => void): () => void {
  const dialog = useFileDialog({
    multiple: false,
    accept: ".csv,.tsv,.txt,.xlsx",
    resetOnOpen: true,
    onChange: (files) => {
      const file = files?.[0];
      if (file) onFile(file);
    },
  });
  return dialog.open;
}
