import { Badge, Button, Center, Loader, ScrollArea, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconCircleCheck, IconPackageImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogueVersionView } from "../../../../shared/schemas/catalogue-view.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { PackagePreview } from "./package-preview.tsx";
import { usePackageImport } from "./use-package-import.ts";
import { VersionCard } from "./version-card.tsx";

/** Every version that is kept, what it changed, and the way in for the next one. */
export function VersionsView() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const importing = usePackageImport();
  const versions = useQuery(ask("catalogue.versions"));
  const kept = versions.data ?? [];
  const shown = kept.find(({ version }) => version === chosen) ?? kept.find(({ current }) => current);
  const { preview } = importing;
  const mayImport = useMay("catalogue.import");
  return (
    <div className={classes.view}>
      <section className={classes.side} aria-label={t("catalogue.views.versions")}>
        <div className={classes.tools}>
          {mayImport && (
            <Button
              leftSection={<IconPackageImport size={17} aria-hidden />}
              loading={preview.isPending}
              onClick={importing.choose}
            >
              {t("catalogue.import.choose")}
            </Button>
          )}
          {preview.isError && (
            <FailureAlert
              title={t("catalogue.import.refused")}
              error={preview.error}
              safe={t("catalogue.import.safe")}
            />
          )}
        </div>
        {versions.isPending && (
          <Center p="xl">
            <Loader aria-label={t("common.loading")} />
          </Center>
        )}
        {versions.isError && <FailureAlert title={t("catalogue.versionsFailed")} error={versions.error} />}
        <div className={classes.list}>
          {kept.map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              chosen={version === shown}
              onChoose={() => setChosen(version.version)}
            />
          ))}
        </div>
      </section>
      <ScrollArea h="100%" type="auto">
        {shown && <VersionCard key={`${shown.version} ${shown.current}`} version={shown} kept={kept} />}
      </ScrollArea>
      <PackagePreview importing={importing} />
    </div>
  );
}

interface VersionRowProps {
  version: CatalogueVersionView;
  chosen: boolean;
  onChoose: () => void;
}

function VersionRow({ version: { version, issued, issuer, current }, chosen, onChoose }: VersionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <UnstyledButton
      className={classes.option}
      style={{ gridTemplateColumns: "minmax(0, 1fr) auto" }}
      aria-current={chosen}
      onClick={onChoose}
    >
      <Stack gap={0} className={classes.grow}>
        <Text size="sm" fw={600}>
          {version}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {format.date(issued)} · <bdi>{issuer ?? t("catalogue.shipped")}</bdi>
        </Text>
      </Stack>
      {current && (
        <Badge color="clear" leftSection={<IconCircleCheck size={13} stroke={2.2} aria-hidden />}>
          {t("catalogue.current")}
        </Badge>
      )}
    </UnstyledButton>
  );
}
