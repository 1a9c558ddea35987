import { Center, Loader, Stack, useMantineColorScheme } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, type PropsWithChildren, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionState } from "../../../shared/schemas/session.ts";
import { subscribe } from "../../api.ts";
import { BeketMark } from "../../components/beket-mark.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { setLanguage } from "../../i18n/i18n.ts";
import { ask } from "../../queries.ts";
import { useClockNews } from "../clock/use-clock.ts";
import { Setup } from "../setup/setup.tsx";
import { Entrance } from "../sign-in/entrance.tsx";
import { FirstSupervisor } from "../sign-in/first-supervisor.tsx";
import { LockScreen } from "../sign-in/lock-screen.tsx";
import { RecoveryKeyView } from "../sign-in/recovery-key-view.tsx";
import classes from "../sign-in/sign-in.module.css";
import { SignIn } from "../sign-in/sign-in.tsx";
import { useActivity } from "../sign-in/use-activity.ts";
import { useFocusBehindLock } from "../sign-in/use-focus-behind-lock.ts";

/** The sign-in takes keys first. */
const SHELL_DELAY_MS = 400;
/** All screens but the sign-in: half of the page's scripts, which come in while the PIN is typed. */
const loadShell = () => import("./shell.tsx");
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/** Asks who and where we are, then shows the first start, the sign-in or the program. */
export function Start() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const queryClient = useQueryClient();
  const info = useQuery(ask("app.info"));
  const session = useQuery(ask("session.state"));
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const language = info.data?.settings.language;
  const theme = info.data?.settings.theme;
  useClockNews();
  useActivity(session.data?.phase === "open");

  useEffect(() => {
    if (!session.isSuccess) return;
    const loading = setTimeout(() => void loadShell(), SHELL_DELAY_MS);
    return () => clearTimeout(loading);
  }, [session.isSuccess]);
  useEffect(() => {
    if (language) void setLanguage(language);
  }, [language]);
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
  useEffect(
    () =>
      subscribe("session.changed", () => {
        void queryClient.invalidateQueries({ queryKey: ask("session.state").queryKey });
      }),
    [queryClient],
  );

  if (recoveryKey !== null) {
    const done = () => {
      setRecoveryKey(null);
      void queryClient.invalidateQueries();
    };
    return (
      <Entrance title={t("recovery.issued")}>
        <RecoveryKeyView recoveryKey={recoveryKey} onDone={done} />
      </Entrance>
    );
  }
  if (info.data && session.data) return <AtDesk state={session.data} onKey={setRecoveryKey} />;
  const failed = [info, session].find(({ isError }) => isError);
  if (!failed?.error) return <Starting />;
  return (
    <Starting>
      <FailureAlert
        title={t("start.failed")}
        error={failed.error}
        onRetry={() => void queryClient.refetchQueries()}
      />
    </Starting>
  );
}

function Starting({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  return (
    <Center h="100%" p="xl">
      <Stack align="center" maw="32rem">
        <BeketMark size={56} />
        {children ?? <Loader aria-label={t("common.loading")} />}
      </Stack>
    </Center>
  );
}

interface AtDeskProps {
  state: SessionState;
  onKey: (recoveryKey: string) => void;
}

function AtDesk({ state, onKey }: AtDeskProps) {
  const desk = useFocusBehindLock(state.phase === "locked");
  switch (state.phase) {
    case "first-start":
      return <Setup onKey={onKey} />;
    case "no-accounts":
      return <FirstSupervisor onKey={onKey} />;
    case "signed-out":
      return <SignIn officers={state.officers} likely={state.last} />;
    case "open":
    case "locked":
      return (
        <>
          <div ref={desk} className={classes.hidden} inert={state.phase === "locked"}>
            <Suspense fallback={<Starting />}>
              <Shell key={state.officer.id} />
            </Suspense>
          </div>
          <LockScreen state={state} />
        </>
      );
  }
}
