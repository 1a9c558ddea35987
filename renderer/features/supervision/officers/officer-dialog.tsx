import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PostOfficer } from "../../../../shared/sync/deliveries.ts";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { FormActions } from "../../officers/form-actions.tsx";
import { TaskDialog } from "../../officers/task-dialog.tsx";
import { usePublish } from "../deliveries/use-publish.ts";
import { accountOf } from "./account-of.ts";
import { OfficerForm } from "./officer-form.tsx";

export type OfficerTask =
  | { readonly kind: "add"; readonly posts: readonly Post[]; readonly station: string | null }
  | { readonly kind: "change" | "close" | "reopen"; readonly officer: PostOfficer };

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
      return <OfficerForm posts={task.posts} station={task.station} onDone={onClose} />;
    case "change":
      return <OfficerForm officer={task.officer} onDone={onClose} />;
    case "close":
    case "reopen":
      return <Turn officer={task.officer} onDone={onClose} />;
  }
}

/** Closes an account at its post, or opens a closed one again. */
function Turn({ officer, onDone }: { officer: PostOfficer; onDone: () => void }) {
  const { t } = useTranslation();
  const send = usePublish();
  const account = accountOf(officer);
  if (account === null) return null;
  const { name, role, active } = account;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const content = { id: officer.id, name, role, active: !active };
        send.mutate([{ kind: "officer", stations: [officer.station], content }], { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {active ? t("officers.closeSure", { name }) : t("officers.reopenSure", { name })}{" "}
          {t("supervision.officers.atNextContact")}
        </Text>
        {send.isError && <FailureAlert title={t("supervision.officers.notSent")} error={send.error} />}
        <FormActions
          submit={active ? t("officers.close") : t("officers.reopen")}
          pending={send.isPending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
