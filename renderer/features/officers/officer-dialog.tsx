import { useTranslation } from "react-i18next";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { AccountForm } from "./account-form.tsx";
import { ActiveForm } from "./active-form.tsx";
import { ResetPinForm } from "./reset-pin-form.tsx";
import { TaskDialog } from "./task-dialog.tsx";

export type OfficerTask =
  | { readonly kind: "add" }
  | { readonly kind: "change" | "reset-pin" | "close" | "reopen"; readonly officer: Officer };

interface OfficerDialogProps {
  task: OfficerTask | null;
  onClose: () => void;
}

export function OfficerDialog({ task, onClose }: OfficerDialogProps) {
  const { t } = useTranslation();
  return (
    <TaskDialog task={task} title={({ kind }) => t(`officers.tasks.${kind}`)} onClose={onClose}>
      {(open) => <Form task={open} onClose={onClose} />}
    </TaskDialog>
  );
}

function Form({ task, onClose }: { task: OfficerTask; onClose: () => void }) {
  switch (task.kind) {
    case "add":
      return <AccountForm officer={null} onDone={onClose} />;
    case "change":
      return <AccountForm officer={task.officer} onDone={onClose} />;
    case "reset-pin":
      return <ResetPinForm officer={task.officer} onDone={onClose} />;
    case "close":
    case "reopen":
      return <ActiveForm officer={task.officer} onDone={onClose} />;
  }
}
