import { Button, FileButton, Stack, Text, Title } from "@mantine/core";
import { IconUsb } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { BUNDLE_BYTES } from "../../../../shared/sync/bundle.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { saveFile } from "../../../save-file.ts";
import { readFile } from "../../inspection/import/read-file.ts";

/** The exchange with a post that has no network, at the hub's own machine. */
export function StationBundle() {
  const { t } = useTranslation();
  const take = useMutation({
    mutationFn: async (file: File) => {
      const { content } = await readFile(file, BUNDLE_BYTES / 2);
      const { reply, ...taken } = await call("hosting.import-bundle", { content });
      const name = `${file.name}.reply`;
      saveFile({ name, content: reply });
      return { ...taken, file: name };
    },
  });
  return (
    <Stack gap="xs">
      <Title order={3}>{t("hosting.bundle.title")}</Title>
      <Text size="sm" c="dimmed">
        {t("hosting.bundle.intro")}
      </Text>
      <FileButton onChange={(file) => file && take.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            style={{ alignSelf: "flex-start" }}
            leftSection={<IconUsb size={16} aria-hidden />}
            loading={take.isPending}
          >
            {t("hosting.bundle.take")}
          </Button>
        )}
      </FileButton>
      {take.data && (
        <Text size="sm" role="status">
          {t("hosting.bundle.taken", take.data)}
        </Text>
      )}
      {take.isError && <FailureAlert title={t("hosting.bundle.failed")} error={take.error} />}
    </Stack>
  );
}
