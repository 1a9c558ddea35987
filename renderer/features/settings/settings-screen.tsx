import { ScrollArea, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { BeketMark } from "../../components/beket-mark.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { BackupsPanel } from "../backups/backups-panel.tsx";
import { ReasonsPanel } from "../reasons/reasons-panel.tsx";
import { useMay } from "../sign-in/use-desk-session.ts";
import { HostingPanel } from "../sync/hosting/hosting-panel.tsx";
import { SyncPanel } from "../sync/sync-panel.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { DrawShare } from "./draw-share.tsx";
import { Facts } from "./facts.tsx";
import { IdleLock } from "./idle-lock.tsx";
import { LookPanel } from "./look-panel.tsx";
import { RetentionPanel } from "./retention-panel.tsx";
import classes from "./settings.module.css";
import { Group, Panel } from "./settings-group.tsx";
import { useSettings } from "./use-settings.ts";

/** What is one's own, what is the post's, and what becomes of its records; each sees what they may change. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { info, settings, save } = useSettings();
  const maySetReasons = useMay("reasons.save");
  const maySetShare = useMay("queue.set-share");
  const mayHost = useMay("hosting.state");
  const maySetRetention = useMay("retention.save");
  if (!info || !settings) return null;
  return (
    <ScrollArea h="100%" type="auto">
      <div className={classes.page}>
        <Title order={1}>{t("nav.settings")}</Title>
        {save.isError && <FailureAlert title={t("settings.failed")} error={save.error} />}
        <Group title={t("settings.groups.own")}>
          <Panel title={t("settings.account")}>
            <AccountPanel />
          </Panel>
          <Panel title={t("settings.look")}>
            <LookPanel settings={settings} save={save.mutate} />
          </Panel>
        </Group>
        <Group title={t("settings.groups.post")}>
          <Panel title={t("settings.desk")}>
            <Stack gap="md">
              <Facts
                facts={[
                  [t("entry.post"), info.station?.post],
                  [t("setup.crossing"), info.station?.crossing || "—"],
                ]}
              />
              <IdleLock minutes={settings.idleMinutes} />
            </Stack>
          </Panel>
          {maySetShare && (
            <Panel title={t("settings.draw")}>
              <DrawShare />
            </Panel>
          )}
          {maySetReasons && (
            <Panel title={t("reasons.title")}>
              <ReasonsPanel />
            </Panel>
          )}
        </Group>
        <Group title={t("settings.groups.records")}>
          <Panel title={t("backups.title")}>
            <BackupsPanel />
          </Panel>
          {maySetRetention && (
            <Panel title={t("retention.title")}>
              <RetentionPanel />
            </Panel>
          )}
        </Group>
        <Group title={t("settings.groups.hub")}>
          <Panel title={t("sync.title")}>
            <SyncPanel />
          </Panel>
          {mayHost && (
            <Panel title={t("hosting.title")}>
              <HostingPanel />
            </Panel>
          )}
        </Group>
        <Group title={t("settings.groups.program")}>
          <Panel title={t("settings.catalogue")}>
            <CatalogueSummary />
          </Panel>
          <Panel title={t("settings.about")}>
            <Stack gap="sm">
              <BeketMark size={44} />
              <Text size="sm">{t("settings.aboutText")}</Text>
              <Text size="sm" c="dimmed">
                {t("settings.version", { version: info.version, host: t(`settings.hosts.${info.host}`) })}
              </Text>
            </Stack>
          </Panel>
        </Group>
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
    <Facts
      facts={[
        [t("settings.catalogueVersion"), data.version],
        ...COUNTED.map((part) => [t(`settings.counts.${part}`), format.number(data[part])] as const),
      ]}
    />
  );
}
