import { useFileDialog } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { PACKAGE_LIMITS } from "../../../../shared/catalogue-package/manifest.ts";
import { ContractFailure, call } from "../../../api.ts";
import { readFile } from "../../inspection/import/read-file.ts";
import { useCatalogueChanged } from "./use-catalogue-changed.ts";

/** From a chosen file to its preview, and from there into use. */
export function usePackageImport() {
  const queryClient = useQueryClient();
  const changed = useCatalogueChanged();
  const preview = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > PACKAGE_LIMITS.file) throw new ContractFailure("catalogue-too-large");
      const { content } = await readFile(file, PACKAGE_LIMITS.file);
      const previewed = await call("catalogue.preview", { content });
      // Another package may have been previewed under the same version before.
      queryClient.removeQueries({ queryKey: ["catalogue.changes"] });
      return { ...previewed, content };
    },
  });
  const apply = useMutation({
    mutationFn: (content: string) => call("catalogue.import", { content }),
    onSuccess: async () => {
      preview.reset();
      await changed();
    },
  });
  const dialog = useFileDialog({
    multiple: false,
    accept: ".bkc",
    resetOnOpen: true,
    onChange: (files) => {
      const file = files?.[0];
      apply.reset();
      if (file) preview.mutate(file);
    },
  });
  const close = () => {
    preview.reset();
    apply.reset();
  };
  return { choose: dialog.open, preview, apply, close };
}
export type PackageImport = ReturnType<typeof usePackageImport>;
