import { Button, Group, Modal, Paper, Text, Title } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { useModal } from "../../commands.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { RecoveryKeyView } from "../sign-in/recovery-key-view.tsx";

/** Another recovery key, when the paper is lost or was seen by somebody. */
export function RecoveryPanel() {
  const { t } = useTranslation();
  const issue = useMutation({ mutationFn: () => call("officer.new-recovery-key") });
  useModal(issue.data !== undefined);
  return (
    <Paper component="section" withBorder p="lg" radius="md">
      <Group justify="space-between" wrap="nowrap" gap="xl">
        <div>
          <Title order={2}>{t("recovery.key")}</Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t("recovery.panel")}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconKey size={17} aria-hidden />}
          loading={issue.isPending}
          onClick={() => issue.mutate()}
          style={{ flexShrink: 0 }}
        >
          {t("recovery.another")}
        </Button>
      </Group>
      {issue.isError && <FailureAlert title={t("recovery.notIssued")} error={issue.error} />}
      <Modal
        opened={issue.data !== undefined}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title={t("recovery.issued")}
        size="lg"
      >
        {issue.data && <RecoveryKeyView recoveryKey={issue.data.recoveryKey} onDone={issue.reset} />}
      </Modal>
    </Paper>
  );
}
