import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../api.ts";
import { useModal } from "../../../commands.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useCatalogueChanged } from "./use-catalogue-changed.ts";

/** Takes a kept version into use, after one question. */
export function Rollback({ version }: { version: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const changed = useCatalogueChanged();
  const rollback = useMutation({
    mutationFn: () => call("catalogue.rollback", { version }),
    onSuccess: async () => {
      setAsking(false);
      await changed();
    },
  });
  useModal(asking);
  return (
    <>
      <Button
        variant="default"
        style={{ flexShrink: 0 }}
        leftSection={<IconArrowBackUp size={17} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("catalogue.rollback.ask")}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("catalogue.rollback.title", { version })}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <Stack>
          <Text size="sm">{t("catalogue.rollback.sure")}</Text>
          {rollback.isError && (
            <FailureAlert
              title={t("catalogue.rollback.failed")}
              error={rollback.error}
              safe={t("catalogue.import.safe")}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("common.cancel")}
            </Button>
            <Button data-autofocus loading={rollback.isPending} onClick={() => rollback.mutate()}>
              {t("catalogue.rollback.yes", { version })}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
