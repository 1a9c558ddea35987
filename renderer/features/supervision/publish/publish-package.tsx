import { Button, FileButton, Paper, Stack, Text, Title } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PACKAGE_LIMITS } from "../../../../shared/catalogue-package/manifest.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { readFile } from "../../inspection/import/read-file.ts";

/** A signed catalogue package for all posts; each verifies the publisher's signature itself. */
export function PublishPackage() {
  const { t } = useTranslation();
  const publish = useMutation({
    mutationFn: async (file: File) => {
      const { content } = await readFile(file, PACKAGE_LIMITS.file);
      return call("supervision.publish-package", { content });
    },
  });
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Title order={2}>{t("supervision.publishCatalogue.title")}</Title>
        <Text size="sm" c="dimmed">
          {t("supervision.publishCatalogue.intro")}
        </Text>
        {publish.isError && (
          <FailureAlert title={t("supervision.publishCatalogue.failed")} error={publish.error} />
        )}
        {publish.isSuccess && (
          <Text size="sm" role="status">
            {t("supervision.publishCatalogue.done", { version: publish.data.version })}
          </Text>
        )}
        <FileButton onChange={(file) => file && publish.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              style={{ alignSelf: "flex-start" }}
              loading={publish.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t("supervision.publishCatalogue.choose")}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Paper>
  );
}
