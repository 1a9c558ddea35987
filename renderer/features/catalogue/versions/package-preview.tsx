import { Button, DataList, Drawer, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModal } from "../../../commands.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import classes from "../catalogue.module.css";
import { Changes } from "./changes.tsx";
import type { PackageImport } from "./use-package-import.ts";

/** The step between a package and its use: who issued it and what it changes. */
export function PackagePreview({ importing: { preview, apply, close } }: { importing: PackageImport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = preview;
  useModal(data !== undefined);
  return (
    <Drawer
      opened={data !== undefined}
      onClose={close}
      position="right"
      size="min(64rem, 92vw)"
      title={data && t("catalogue.import.title", { version: data.manifest.version })}
      closeButtonProps={{ "aria-label": t("common.close") }}
      styles={{ title: { fontWeight: 650 } }}
    >
      {data && (
        <Stack>
          <DataList size="sm" gap={6} labelWidth="9rem">
            {(
              [
                [t("catalogue.issuer"), data.manifest.issuer],
                [t("catalogue.issued"), format.date(data.manifest.issued)],
                [t("catalogue.import.inUse"), data.from],
                [t("catalogue.import.notes"), data.manifest.notes || "—"],
              ] as const
            ).map(([label, value]) => (
              <DataList.Item key={label}>
                <DataList.ItemLabel>{label}</DataList.ItemLabel>
                <DataList.ItemValue className={classes.grow}>
                  <bdi>{value}</bdi>
                </DataList.ItemValue>
              </DataList.Item>
            ))}
          </DataList>
          {apply.isError && (
            <FailureAlert
              title={t("catalogue.import.failed")}
              error={apply.error}
              safe={t("catalogue.import.safe")}
            />
          )}
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {t("catalogue.import.verified")}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {t("common.cancel")}
              </Button>
              <Button data-autofocus loading={apply.isPending} onClick={() => apply.mutate(data.content)}>
                {t("catalogue.import.apply")}
              </Button>
            </Group>
          </Group>
          <Changes from={data.from} to={data.manifest.version} />
        </Stack>
      )}
    </Drawer>
  );
}
