import { spotlight } from "@mantine/spotlight";
import { useTranslation } from "react-i18next";
import { UI_LANGUAGES } from "../../../shared/schemas/station.ts";
import { useCommands } from "../../commands.tsx";
import { LANGUAGE_NAMES } from "../../i18n/i18n.ts";
import { useNavigation } from "../../navigation.tsx";
import { useNewTruck } from "../inspection/use-new-truck.ts";
import { useSettings } from "../settings/use-settings.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import { useLeaveDesk } from "../sign-in/use-leave-desk.ts";

const THEMES = ["light", "dark", "auto"] as const;

/** What can be done on every screen. */
export function useShellCommands({ openHelp }: { openHelp: () => void }): void {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { save } = useSettings();
  const nextTruck = useNewTruck("next");
  const newTruck = useNewTruck("create");
  const { lock, signOut } = useLeaveDesk();
  const mayStart = useMay("draft.create");
  const mayManage = useMay("officer.list");
  const mayOversee = useMay("supervision.own");
  const starting = [
    { id: "next-truck", group: "truck", label: t("commands.nextTruck"), keys: "F2", run: nextTruck.start },
    { id: "new-truck", group: "truck", label: t("commands.newTruck"), keys: "shift+F2", run: newTruck.start },
  ] as const;
  useCommands([
    ...(mayStart ? starting : []),
    { id: "lock", group: "view", label: t("desk.lock"), keys: "mod+L", run: lock },
    { id: "sign-out", group: "view", label: t("desk.signOut"), run: signOut },
    { id: "palette", group: "view", label: t("commands.palette"), keys: "mod+K", run: spotlight.open },
    { id: "keys", group: "view", label: t("commands.keys"), keys: "F1", run: openHelp },
    { id: "go-queue", group: "go", label: t("nav.queue"), run: () => go({ name: "queue" }) },
    { id: "go-log", group: "go", label: t("nav.log"), run: () => go({ name: "log" }) },
    { id: "go-catalogue", group: "go", label: t("nav.catalogue"), run: () => go({ name: "catalogue" }) },
    { id: "go-trace", group: "go", label: t("nav.trace"), run: () => go({ name: "trace" }) },
    ...(mayManage
      ? [
          {
            id: "go-officers",
            group: "go" as const,
            label: t("nav.officers"),
            run: () => go({ name: "officers" }),
          },
        ]
      : []),
    ...(mayOversee
      ? [
          {
            id: "go-supervision",
            group: "go" as const,
            label: t("nav.supervision"),
            run: () => go({ name: "supervision" }),
          },
        ]
      : []),
    { id: "go-settings", group: "go", label: t("nav.settings"), run: () => go({ name: "settings" }) },
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      group: "view" as const,
      label: t("commands.theme", { name: t(`settings.themes.${theme}`) }),
      run: () => save.mutate({ theme }),
    })),
    ...UI_LANGUAGES.map((language) => ({
      id: `language-${language}`,
      group: "view" as const,
      label: t("commands.language", { name: LANGUAGE_NAMES[language] }),
      run: () => save.mutate({ language }),
    })),
  ]);
}
