import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { TruckFlags } from "../../components/truck-flags.tsx";
import { looksLikeEvidence } from "../evidence-files/evidence-input.ts";
import { EvidenceStrip } from "../evidence-files/evidence-strip.tsx";
import { useEvidence } from "../evidence-files/use-evidence.ts";
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
import { useTruckFlags } from "./use-truck-flags.ts";
import { VerdictVoice } from "./verdict-voice.tsx";

interface InspectionProps {
  session: InspectionSession;
  onDecided: (row: LogRow) => void;
}

/** One truck on one screen: papers, lines, evidence, decision. */
export function Inspection({ session, onDecided }: InspectionProps) {
  const { t } = useTranslation();
  const view = useInspection(session);
  const { work, saving, screening, summary, row, line, screened } = view;
  const flags = useTruckFlags(session.id, work, screening.byLine);
  const untouched = isUntouched(work);
  const [fresh] = useState(untouched);
  const importing = useImport(session, view.inserted);
  const pickFile = useFilePicker(importing.readFile);
  const evidence = useEvidence(session.id);
  const drop = useFileDrop((files) => {
    const photos = files.filter(looksLikeEvidence);
    if (photos.length > 0) evidence.attach({ files: photos });
    const manifest = files.find((file) => !looksLikeEvidence(file));
    if (manifest) importing.readFile(manifest);
  });
  const paste = (at: number, text: string) => importing.readText(text, at);
  usePasteBesideFields((text) => paste(work.lines.length, text));
  useFlushOnLeave(session);
  useInspectionCommands(view, pickFile);

  return (
    <div className={classes.screen} {...drop.handlers}>
      <InspectionHeader
        session={session}
        papers={work.papers}
        saving={saving}
        untouched={untouched}
        hasOpenHits={summary.openHits.length > 0}
      />
      <WatchAlert papers={work.papers} />
      <SaveFailure
        saving={saving}
        onRetry={() => {
          void session.flush();
          view.backToCell();
        }}
      />
      {view.remembering.isError && (
        <FailureAlert
          title={t("answer.remembered.failed")}
          error={view.remembering.error}
          safe={t("answer.remembered.safe")}
        />
      )}
      <PapersForm
        papers={work.papers}
        onChange={view.changePaper}
        onSettle={view.settle}
        onDone={view.toLines}
        autoFocus={fresh}
      />
      {flags.length > 0 && (
        <div className={classes.flags}>
          <TruckFlags flags={flags} />
        </div>
      )}
      <div className={classes.middle}>
        <LinesSection session={session} view={view} onPaste={paste} onImport={pickFile} />
        <EvidencePanel
          ref={view.evidence}
          line={line}
          row={row}
          screened={screened}
          dismissals={work.dismissals}
          onAnswer={view.answer}
          onForget={view.forget}
          onReturn={view.backToCell}
        />
      </div>
      <EvidenceStrip evidence={evidence} />
      <DecisionBar
        session={session}
        summary={summary}
        evidence={evidence}
        onCancel={view.backToCell}
        onDecided={onDecided}
      />
      <VerdictVoice row={row} screened={screened?.line === line ? screened : null} />
      <ImportDrawer importing={importing} present={summary.declared} onCancel={view.backToCell} />
      {drop.over && <DropHint />}
    </div>
  );
}
