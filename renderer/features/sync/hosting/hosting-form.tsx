import { Group, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HostedSettings, OwnAddress } from "../../../../shared/schemas/hosting.ts";

interface HostingFormProps {
  settings: HostedSettings;
  addresses: readonly OwnAddress[];
  onChange: (settings: HostedSettings) => void;
}

/** Listening on every address, in the list of addresses. */
const EVERY = "every";

/** What the hub is called, and where it listens. */
export function HostingForm({ settings, addresses, onChange }: HostingFormProps) {
  const { t } = useTranslation();
  const [first] = addresses;
  const every = first ? t("hosting.everyAddress", { address: first.address }) : t("hosting.noAddress");
  const { host } = settings;
  const gone = host !== null && addresses.every(({ address }) => address !== host);
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <TextInput
          label={t("hosting.name")}
          placeholder={t("hosting.defaultName")}
          value={settings.name}
          maxLength={120}
          onChange={(event) => onChange({ ...settings, name: event.currentTarget.value })}
        />
        <NumberInput
          label={t("hosting.port")}
          value={settings.port}
          min={1}
          max={65_535}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(port) => onChange({ ...settings, port: Number(port) || settings.port })}
        />
      </Group>
      <Select
        label={t("hosting.listen")}
        allowDeselect={false}
        data={[
          { value: EVERY, label: every },
          ...addresses.map(({ address, card }) => ({ value: address, label: `${address} (${card})` })),
          ...(gone ? [{ value: host, label: host, disabled: true }] : []),
        ]}
        value={host ?? EVERY}
        onChange={(value) => onChange({ ...settings, host: value === EVERY ? null : value })}
      />
    </Stack>
  );
}
