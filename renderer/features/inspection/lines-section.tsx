import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { LinesGrid } from "./grid/lines-grid.tsx";
import classes from "./inspection.module.css";
import { LinesToolbar } from "./lines-toolbar.tsx";
import type { InspectionSession } from "./session/session.ts";
import type { InspectionView } from "./use-inspection.ts";

interface LinesSectionProps {
  session: InspectionSession;
  view: InspectionView;
  onPaste: (row: number, text: string) => void;
  onImport: () => void;
}

/** The declared lines with what stands over them: counts, a job under way, a failure of the check. */
export function LinesSection({ session, view, onPaste, onImport }: LinesSectionProps) {
  const { t } = useTranslation();
  const { work, screening, summary, active, notice } = view;
  const resume = () => session.resumeScreening();
  return (
    <section className={classes.lines} aria-label={t("lines.label")}>
      <LinesToolbar
        summary={summary}
        screening={screening}
        notice={notice}
        onUndo={view.undo}
        onAdd={view.addLine}
        onImport={onImport}
        onCancel={() => void session.cancelBulk()}
        onResume={resume}
      />
      {screening.failure && (
        <FailureAlert
          title={t("lines.screeningFailed")}
          error={screening.failure}
          safe={t("lines.screeningSafe")}
          onRetry={resume}
        />
      )}
      <LinesGrid
        lines={work.lines}
        byLine={screening.byLine}
        openRows={summary.open}
        active={active}
        edits={{ change: view.changeCell, settle: view.settle }}
        onRemove={view.remove}
        onPasteTable={onPaste}
        onCut={view.cut}
      />
    </section>
  );
}
