import { Button, FileButton, Group, Stack, Text, Title } from "@mantine/core";
import { IconUsb } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { BUNDLE_BYTES } from "../../../shared/sync/bundle.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { saveFile } from "../../save-file.ts";
import { readFile } from "../inspection/import/read-file.ts";

/** The exchange with the hub where there is no network. */
export function UsbBundle() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const write = useMutation({
    mutationFn: async () => {
      const made = await call("bundle.export");
      saveFile({ name: `beket-${new Date().toISOString().slice(0, 10)}.bundle`, content: made.content });
      return made;
    },
  });
  const take = useMutation({
    mutationFn: async (file: File) => {
      const { content } = await readFile(file, BUNDLE_BYTES / 2);
      return call("bundle.import", { content });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <Stack gap="xs">
      <Title order={3}>{t("sync.bundle.title")}</Title>
      <Text size="sm" c="dimmed">
        {t("sync.bundle.intro")}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconUsb size={16} aria-hidden />}
          loading={write.isPending}
          onClick={() => write.mutate()}
        >
          {t("sync.bundle.export")}
        </Button>
        <FileButton onChange={(file) => file && take.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={take.isPending}>
              {t("sync.bundle.import")}
            </Button>
          )}
        </FileButton>
      </Group>
      {write.data && (
        <Text size="sm" role="status">
          {t("sync.bundle.exported", write.data)}
        </Text>
      )}
      {take.data && (
        <Text size="sm" role="status">
          {t("sync.bundle.imported", take.data)}
        </Text>
      )}
      {write.isError && <FailureAlert title={t("sync.bundle.exportFailed")} error={write.error} />}
      {take.isError && <FailureAlert title={t("sync.bundle.importFailed")} error={take.error} />}
    </Stack>
  );
}
