import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HUB_ROLES, type HubRole, hubRoleSchema } from "../../../../../shared/sync/sessions.ts";

/** What an account may do at the hub, with each role in words. */
export function HubRoleField({ role, onChange }: { role: HubRole; onChange: (role: HubRole) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t("officers.role")}
      value={role}
      onChange={(value) => onChange(hubRoleSchema.parse(value))}
    >
      <Stack gap="xs" mt="xs">
        {HUB_ROLES.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`supervision.accounts.roles.${one}`)}
            description={t(`supervision.accounts.may.${one}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
