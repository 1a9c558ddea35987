import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useModal } from "../../commands.tsx";

interface TaskDialogProps<T> {
  task: T | null;
  title: (task: T) => string;
  onClose: () => void;
  children: (task: T) => ReactNode;
}

/** The dialog for whatever is being done with an account; closed while nothing is. */
export function TaskDialog<T>({ task, title, onClose, children }: TaskDialogProps<T>) {
  const { t } = useTranslation();
  useModal(task !== null);
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={task && title(task)}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {task && children(task)}
    </Modal>
  );
}
