import { Alert, Button, Group, Menu, Progress, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EXPORT_FORMATS } from "../../../shared/schemas/log-export.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import type { useExport } from "./use-export.ts";

/** What is listed, as a workbook or a text; with a bar for many and a way to stop. */
export function ExportMenu({ exporting }: { exporting: ReturnType<typeof useExport> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress, isRunning, outcome, error, write, stop } = exporting;
  const { done, total } = progress;
  if (isRunning) {
    return (
      <Group gap="xs" wrap="nowrap" w="100%">
        <Progress
          flex={1}
          animated
          value={total === 0 ? 100 : (done / total) * 100}
          aria-label={t("log.export.running")}
        />
        <Text size="xs" c="dimmed">
          {t("log.export.progress", { done: format.number(done), total: format.number(total) })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={stop}>
          {t("common.cancel")}
        </Button>
      </Group>
    );
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />}>
            {t("log.export.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {EXPORT_FORMATS.map((kind) => (
            <Menu.Item key={kind} onClick={() => write(kind)}>
              {t(`log.export.formats.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {outcome === "done" && (
        <Alert role="status" color="clear" p="xs">
          {t("log.export.done")}
        </Alert>
      )}
      {error && <FailureAlert title={t("log.export.failed")} error={error} />}
    </>
  );
}
