import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface OfficerFieldProps {
  officer: string;
  onSave: (officer: string) => void;
}

/** Who is at the desk. Changed on purpose only: every decision carries the name. */
export function OfficerField({ officer, onSave }: OfficerFieldProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(officer);
  const trimmed = name.trim();
  return (
    <Group
      component="form"
      align="flex-end"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed) onSave(trimmed);
      }}
    >
      <TextInput
        flex={1}
        label={t("setup.officer")}
        description={t("setup.officerHint")}
        value={name}
        maxLength={120}
        error={trimmed === "" && t("setup.officerMissing")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={trimmed === "" || trimmed === officer}>
        {t("common.save")}
      </Button>
    </Group>
  );
}
