import { DataList, Paper, ScrollArea, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../../shared/schemas/station.ts";
import { BeketMark } from "../../components/beket-mark.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { LanguageSwitch } from "../../components/language-switch.tsx";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ask } from "../../queries.ts";
import { ReasonsPanel } from "../reasons/reasons-panel.tsx";
import { useMay } from "../sign-in/use-desk-session.ts";
import { HostingPanel } from "../sync/hosting-panel.tsx";
import { SyncPanel } from "../sync/sync-panel.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { BackupsPanel } from "./backups-panel.tsx";
import { DrawShare } from "./draw-share.tsx";
import { IdleLock } from "./idle-lock.tsx";
import { RetentionPanel } from "./retention-panel.tsx";
import classes from "./settings.module.css";
import { useSettings } from "./use-settings.ts";

const THEMES = ["light", "dark", "auto"] as const satisfies readonly Settings["theme"][];

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-label={title} withBorder p="lg" radius="md">
      <Title order={2} mb="md">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

export function SettingsScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { info, settings, save } = useSettings();
  const mayHost = useMay("hosting.state");
  if (!info || !settings) return null;
  return (
    <ScrollArea h="100%" type="auto">
      <div className={classes.page}>
        <Title order={1}>{t("nav.settings")}</Title>
        {save.isError && <FailureAlert title={t("settings.failed")} error={save.error} />}
        <div className={classes.panels}>
          <Panel title={t("settings.desk")}>
            <Stack gap="md">
              <DataList size="sm" labelWidth="9rem" gap="xs">
                <DataList.Item>
                  <DataList.ItemLabel>{t("entry.post")}</DataList.ItemLabel>
                  <DataList.ItemValue>{info.station?.post}</DataList.ItemValue>
                </DataList.Item>
                <DataList.Item>
                  <DataList.ItemLabel>{t("setup.crossing")}</DataList.ItemLabel>
                  <DataList.ItemValue>{info.station?.crossing || "—"}</DataList.ItemValue>
                </DataList.Item>
              </DataList>
              <IdleLock minutes={settings.idleMinutes} />
            </Stack>
          </Panel>
          <Panel title={t("settings.account")}>
            <AccountPanel />
          </Panel>
          <Panel title={t("settings.look")}>
            <Stack gap="md" align="flex-start">
              <div>
                <Text size="sm" fw={500} mb={4}>
                  {t("settings.language")}
                </Text>
                <LanguageSwitch value={language} onChange={(next) => save.mutate({ language: next })} />
              </div>
              <div>
                <Text size="sm" fw={500} mb={4}>
                  {t("settings.theme")}
                </Text>
                <SegmentedControl
                  aria-label={t("settings.theme")}
                  value={settings.theme}
                  onChange={(theme) => save.mutate({ theme })}
                  data={THEMES.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
                />
              </div>
            </Stack>
          </Panel>
          <Panel title={t("reasons.title")}>
            <ReasonsPanel />
          </Panel>
          <Panel title={t("settings.draw")}>
            <DrawShare />
          </Panel>
          <Panel title={t("settings.catalogue")}>
            <CatalogueSummary />
          </Panel>
          <Panel title={t("backups.title")}>
            <BackupsPanel />
          </Panel>
          <Panel title={t("retention.title")}>
            <RetentionPanel />
          </Panel>
          <Panel title={t("sync.title")}>
            <SyncPanel />
          </Panel>
          {mayHost && (
            <Panel title={t("hosting.title")}>
              <HostingPanel />
            </Panel>
          )}
          <Panel title={t("settings.about")}>
            <Stack gap="sm">
              <BeketMark size={44} />
              <Text size="sm">{t("settings.aboutText")}</Text>
              <Text size="sm" c="dimmed">
                {t("settings.version", { version: info.version, host: t(`settings.hosts.${info.host}`) })}
              </Text>
            </Stack>
          </Panel>
        </div>
      </div>
    </ScrollArea>
  );
}

const COUNTED = ["categories", "terms", "brands", "makers", "headings"] as const;

function CatalogueSummary() {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = useQuery(ask("catalogue.summary"));
  if (summary.isError) return <FailureAlert title={t("settings.catalogueFailed")} error={summary.error} />;
  if (!summary.data) return null;
  const { data } = summary;
  return (
    <DataList size="sm" labelWidth="12rem" gap="xs">
      <DataList.Item>
        <DataList.ItemLabel>{t("settings.catalogueVersion")}</DataList.ItemLabel>
        <DataList.ItemValue>{data.version}</DataList.ItemValue>
      </DataList.Item>
      {COUNTED.map((part) => (
        <DataList.Item key={part}>
          <DataList.ItemLabel>{t(`settings.counts.${part}`)}</DataList.ItemLabel>
          <DataList.ItemValue>{format.number(data[part])}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
