import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { useModal } from "../../commands.tsx";
import { AccountForm } from "./account-form.tsx";
import { ActiveForm } from "./active-form.tsx";
import { ResetPinForm } from "./reset-pin-form.tsx";

export type OfficerTask =
  | { readonly kind: "add" }
  | { readonly kind: "change" | "reset-pin" | "close" | "reopen"; readonly officer: Officer };

interface OfficerDialogProps {
  task: OfficerTask | null;
  onClose: () => void;
}

export function OfficerDialog({ task, onClose }: OfficerDialogProps) {
  const { t } = useTranslation();
  useModal(task !== null);
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={task && t(`officers.tasks.${task.kind}`)}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {task && <Form task={task} onClose={onClose} />}
    </Modal>
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
