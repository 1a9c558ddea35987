import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../../shared/schemas/station.ts";
import { LanguageSwitch } from "../../components/language-switch.tsx";
import { useLanguage } from "../../i18n/use-language.ts";

const THEMES = ["light", "dark", "auto"] as const satisfies readonly Settings["theme"][];

interface LookPanelProps {
  settings: Settings;
  save: (change: Partial<Pick<Settings, "language" | "theme">>) => void;
}

/** Language and theme. */
export function LookPanel({ settings, save }: LookPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Stack gap="md" align="flex-start">
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t("settings.language")}
        </Text>
        <LanguageSwitch value={language} onChange={(next) => save({ language: next })} />
      </div>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t("settings.theme")}
        </Text>
        <SegmentedControl
          aria-label={t("settings.theme")}
          value={settings.theme}
          onChange={(theme) => save({ theme })}
          data={THEMES.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
        />
      </div>
    </Stack>
  );
}
