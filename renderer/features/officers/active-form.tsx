import { Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { FormActions } from "./form-actions.tsx";
import { useOfficersChanged } from "./use-officers-changed.ts";

interface ActiveFormProps {
  officer: Officer;
  onDone: () => void;
}

/** Closes an account, or opens a closed one again. */
export function ActiveForm({ officer, onDone }: ActiveFormProps) {
  const { t } = useTranslation();
  const changed = useOfficersChanged();
  const save = useMutation({
    mutationFn: () => call("officer.change", { ...officer, active: !officer.active }),
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {officer.active
            ? t("officers.closeSure", { name: officer.name })
            : t("officers.reopenSure", { name: officer.name })}
        </Text>
        {save.isError && <FailureAlert title={t("officers.notSaved")} error={save.error} />}
        <FormActions
          submit={officer.active ? t("officers.close") : t("officers.reopen")}
          pending={save.isPending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
