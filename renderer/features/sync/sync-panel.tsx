import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { EnrolForm } from "./enrol-form.tsx";
import { HubFacts } from "./hub-facts.tsx";
import { HubOffers } from "./hub-offers.tsx";
import { SyncControls } from "./sync-controls.tsx";
import { SyncTroubles } from "./sync-troubles.tsx";
import { UsbBundle } from "./usb-bundle.tsx";

/** The hub in the settings: to enrol at it, to see how the two stand, and why something waits. */
export function SyncPanel() {
  const { t } = useTranslation();
  const details = useQuery(ask("sync.details"));
  if (details.isError)
    return (
      <FailureAlert title={t("sync.failed")} error={details.error} onRetry={() => void details.refetch()} />
    );
  if (!details.data) return <Skeleton h={160} aria-label={t("common.loading")} />;
  const { link, settings, failures, parked, offers } = details.data;
  if (!link)
    return (
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("sync.intro")}
        </Text>
        <EnrolForm />
      </Stack>
    );
  return (
    <Stack gap="md">
      <HubFacts link={link} />
      <HubOffers offers={offers} />
      <SyncControls settings={settings} />
      <UsbBundle />
      <SyncTroubles failures={failures} parked={parked} />
    </Stack>
  );
}
