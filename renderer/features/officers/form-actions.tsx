import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface FormActionsProps {
  submit: string;
  pending: boolean;
  onCancel: () => void;
}

/** The end of a dialog's form. */
export function FormActions({ submit, pending, onCancel }: FormActionsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t("common.cancel")}
      </Button>
      <Button type="submit" loading={pending}>
        {submit}
      </Button>
    </Group>
  );
}
