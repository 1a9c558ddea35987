import { Radio, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../../shared/contract/rights.ts";
import { roleSchema } from "../../../shared/schemas/officer.ts";

interface NameFieldProps {
  name: string;
  onChange: (name: string) => void;
  /** The form was sent once: what is missing is said. */
  tried: boolean;
}

/** What an account is called. */
export function NameField({ name, onChange, tried }: NameFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("officers.name")}
      description={t("officers.nameHint")}
      value={name}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried && name.trim() === "" && t("officers.nameMissing")}
      maxLength={120}
      withAsterisk
      data-autofocus
    />
  );
}

/** What an account may do, with each role in words. */
export function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t("officers.role")}
      value={role}
      onChange={(value) => onChange(roleSchema.parse(value))}
    >
      <Stack gap="xs" mt="xs">
        {ROLES.map((one) => (
          <Radio key={one} value={one} label={t(`roles.${one}`)} description={t(`officers.may.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
