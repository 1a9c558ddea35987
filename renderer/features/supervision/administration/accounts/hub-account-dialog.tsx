import { useTranslation } from "react-i18next";
import type { ListedAccount } from "../../../../../shared/sync/accounts.ts";
import { TaskDialog } from "../../../officers/task-dialog.tsx";
import { ActiveAccountForm } from "./active-account-form.tsx";
import { NewAccountForm } from "./new-account-form.tsx";
import { ResetPasswordForm } from "./reset-password-form.tsx";
import { RoleForm } from "./role-form.tsx";

export type HubAccountTask =
  | { readonly kind: "add" }
  | {
      readonly kind: "change" | "reset-password" | "close" | "reopen";
      readonly account: ListedAccount;
    };

interface HubAccountDialogProps {
  task: HubAccountTask | null;
  onClose: () => void;
}

export function HubAccountDialog({ task, onClose }: HubAccountDialogProps) {
  const { t } = useTranslation();
  return (
    <TaskDialog task={task} title={({ kind }) => t(`supervision.accounts.tasks.${kind}`)} onClose={onClose}>
      {(open) => <Form task={open} onClose={onClose} />}
    </TaskDialog>
  );
}

function Form({ task, onClose }: { task: HubAccountTask; onClose: () => void }) {
  switch (task.kind) {
    case "add":
      return <NewAccountForm onDone={onClose} />;
    case "change":
      return <RoleForm account={task.account} onDone={onClose} />;
    case "reset-password":
      return <ResetPasswordForm account={task.account} onDone={onClose} />;
    case "close":
    case "reopen":
      return <ActiveAccountForm account={task.account} onDone={onClose} />;
  }
}
