import { AppShell } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { type Screen, useNavigation } from "../../navigation.tsx";
import { BackupNotice } from "../backups/backup-notice.tsx";
import { CatalogueScreen } from "../catalogue/catalogue-screen.tsx";
import { ClockNotice } from "../clock/clock-notice.tsx";
import { InspectionScreen } from "../inspection/inspection-screen.tsx";
import { LogScreen } from "../log/log-screen.tsx";
import { OfficersScreen } from "../officers/officers-screen.tsx";
import { QueueScreen } from "../queue/queue-screen.tsx";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { useHindrance } from "../sign-in/use-desk-session.ts";
import { SupervisionScreen } from "../supervision/supervision-screen.tsx";
import { Messages } from "../sync/messages.tsx";
import { TraceScreen } from "../trace/trace-screen.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { LogCheckAlert } from "./log-check-alert.tsx";
import { LogCutAlert } from "./log-cut-alert.tsx";
import { Palette } from "./palette.tsx";
import { Rail } from "./rail.tsx";
import { ReadingOnly } from "./reading-only.tsx";
import classes from "./shell.module.css";
import { useNoStrayDrops } from "./use-no-stray-drops.ts";
import { useShellCommands } from "./use-shell-commands.ts";

function CurrentScreen({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case "queue":
      return <QueueScreen />;
    case "inspection":
      return <InspectionScreen key={screen.id} id={screen.id} />;
    case "log":
      return <LogScreen entry={screen.entry ?? null} />;
    case "catalogue":
      return <CatalogueScreen />;
    case "trace":
      return <TraceScreen first={screen.description ?? ""} />;
    case "officers":
      return <OfficersScreen />;
    case "supervision":
      return <SupervisionScreen />;
    case "settings":
      return <SettingsScreen />;
  }
}

/** The frame around every screen: the rail at the side, the palette and the keys over it. */
export function Shell() {
  const { t } = useTranslation();
  const { screen, go } = useNavigation();
  const [helpOpen, setHelpOpen] = useState(false);
  const hindrance = useHindrance();
  const openHelp = () => setHelpOpen(true);
  useNoStrayDrops();
  useShellCommands({ openHelp });
  useHotkeys([["shift+?", openHelp]]);
  return (
    <AppShell navbar={{ width: 90, breakpoint: 0 }} h="100%">
      <AppShell.Navbar aria-label={t("nav.label")}>
        <Rail onHelp={openHelp} />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        {hindrance && <ReadingOnly hindrance={hindrance} />}
        <LogCutAlert />
        <ClockNotice />
        <LogCheckAlert />
        <BackupNotice />
        <Messages />
        <div className={classes.screen}>
          <ErrorBoundary key={screen.name} onBack={() => go({ name: "queue" })}>
            <CurrentScreen screen={screen} />
          </ErrorBoundary>
        </div>
      </AppShell.Main>
      <Palette />
      <KeysHelp opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </AppShell>
  );
}
