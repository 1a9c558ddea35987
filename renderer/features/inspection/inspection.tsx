import { useState } from "react";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { WatchAlert } from "../watch/watch-alert.tsx";
import { DecisionBar } from "./decision/decision-bar.tsx";
import { EvidencePanel } from "./evidence/evidence-panel.tsx";
import { DropHint } from "./import/drop-hint.tsx";
import { ImportDrawer } from "./import/import-drawer.tsx";
import { useFileDrop } from "./import/use-file-drop.ts";
import { useFilePicker } from "./import/use-file-picker.ts";
import { useImport } from "./import/use-import.ts";
import { usePasteBesideFields } from "./import/use-paste-beside-fields.ts";
import classes from "./inspection.module.css";
import { InspectionHeader } from "./inspection-header.tsx";
import { LinesSection } from "./lines-section.tsx";
import { PapersForm } from "./papers-form.tsx";
import { SaveFailure } from "./save-state.tsx";
import type { InspectionSession } from "./session/session.ts";
import { isUntouched } from "./session/work.ts";
import { useFlushOnLeave } from "./use-flush-on-leave.ts";
import { useInspection } from "./use-inspection.ts";
import { useInspectionCommands } from "./use-inspection-commands.ts";
import { VerdictVoice } from "./verdict-voice.tsx";

interface InspectionProps {
  session: InspectionSession;
  onDecided: (row: LogRow) => void;
}

/** One truck on one screen: papers, lines, evidence, decision. */
export function Inspection({ session, onDecided }: InspectionProps) {
  const view = useInspection(session);
  const { work, saving, summary, row, line, screened } = view;
  const untouched = isUntouched(work);
  const [fresh] = useState(untouched);
  const importing = useImport(session, view.inserted);
  const pickFile = useFilePicker(importing.readFile);
  const drop = useFileDrop(importing.readFile);
  const paste = (at: number, text: string) => importing.readText(text, at);
  usePasteBesideFields((text) => paste(work.lines.length, text));
  useFlushOnLeave(session);
  useInspectionCommands(view, pickFile);

  return (
    <div className={classes.screen} {...drop.handlers}>
      <InspectionHeader session={session} papers={work.papers} saving={saving} untouched={untouched} />
      <WatchAlert papers={work.papers} />
      <SaveFailure
        saving={saving}
        onRetry={() => {
          void session.flush();
          view.backToCell();
        }}
      />
      <PapersForm
        papers={work.papers}
        onChange={view.changePaper}
        onSettle={view.settle}
        onDone={view.toLines}
        autoFocus={fresh}
      />
      <div className={classes.middle}>
        <LinesSection session={session} view={view} onPaste={paste} onImport={pickFile} />
        <EvidencePanel
          ref={view.evidence}
          line={line}
          row={row}
          screened={screened}
          dismissals={work.dismissals}
          onAnswer={view.answer}
          onReturn={view.backToCell}
        />
      </div>
      <DecisionBar session={session} summary={summary} onCancel={view.backToCell} onDecided={onDecided} />
      <VerdictVoice row={row} screened={screened?.line === line ? screened : null} />
      <ImportDrawer importing={importing} present={summary.declared} onCancel={view.backToCell} />
      {drop.over && <DropHint />}
    </div>
  );
}
