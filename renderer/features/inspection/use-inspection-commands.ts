import { useTranslation } from "react-i18next";
import { useCommands } from "../../commands.tsx";
import type { InspectionView } from "./use-inspection.ts";

/** The truck's own commands; those of the decision and the evidence stand beside their parts. */
export function useInspectionCommands(view: InspectionView, pickFile: () => void): void {
  const { t } = useTranslation();
  useCommands([
    { id: "add-line", group: "lines", label: t("commands.addLine"), keys: "F4", run: view.addLine },
    { id: "next-open", group: "lines", label: t("commands.nextOpen"), keys: "F7", run: view.nextOpen },
    { id: "import", group: "lines", label: t("commands.import"), keys: "mod+O", run: pickFile },
    { id: "remove", group: "lines", label: t("commands.remove"), run: () => view.remove(view.row) },
    { id: "undo", group: "lines", label: t("commands.undo"), keys: "mod+Z", run: view.undo },
    { id: "redo", group: "lines", label: t("commands.redo"), keys: "mod+Y", run: view.redo },
    {
      id: "evidence",
      group: "truck",
      label: t("commands.evidence"),
      keys: "F6",
      run: () => view.evidence.current?.focus(),
    },
  ]);
}
