import { Center, Loader, Stack, useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { BeketMark } from "../../components/beket-mark.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { setLanguage } from "../../i18n/i18n.ts";
import { ask } from "../../queries.ts";
import { Setup } from "../setup/setup.tsx";
import { Shell } from "./shell.tsx";

/** Asks who and where we are, then shows the first start or the program. */
export function Start() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const info = useQuery(ask("app.info"));
  const language = info.data?.settings.language;
  const theme = info.data?.settings.theme;

  useEffect(() => {
    if (language) void setLanguage(language);
  }, [language]);
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);

  if (info.data) return info.data.station ? <Shell /> : <Setup />;
  return (
    <Center h="100%" p="xl">
      <Stack align="center" maw="32rem">
        <BeketMark size={56} />
        {info.isError ? (
          <FailureAlert title={t("start.failed")} error={info.error} onRetry={() => void info.refetch()} />
        ) : (
          <Loader aria-label={t("common.loading")} />
        )}
      </Stack>
    </Center>
  );
}
