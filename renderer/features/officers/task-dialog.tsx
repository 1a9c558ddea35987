import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useModal } from "../../commands.tsx";

interface Task {
  readonly kind: "add" | "change" | "reset-pin" | "close" | "reopen";
}

interface TaskDialogProps<T extends Task> {
  task: T | null;
  onClose: () => void;
  children: (task: T) => ReactNode;
}

/** The dialog for whatever is being done with an account; closed while nothing is. */
export function TaskDialog<T extends Task>({ task, onClose, children }: TaskDialogProps<T>) {
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
      {task && children(task)}
    </Modal>
  );
}
