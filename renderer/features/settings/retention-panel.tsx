import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Retention } from "../../../shared/schemas/retention.ts";
import { call } from "../../api.ts";
import { useModal } from "../../commands.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import { RetentionFields } from "./retention-fields.tsx";

/** How long personal data is kept, and erasing what has had its time. */
export function RetentionPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const stored = useQuery(ask("retention.read"));
  const maySave = useMay("retention.save");
  const mayErase = useMay("retention.erase");
  const [edited, setEdited] = useState<Retention | null>(null);
  const [asking, setAsking] = useState(false);
  useModal(asking);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ["retention.read"] });
  const save = useMutation({
    mutationFn: (retention: Retention) => call("retention.save", retention),
    onSuccess: async () => {
      await refresh();
      setEdited(null);
    },
  });
  const erase = useMutation({
    mutationFn: () => call("retention.erase"),
    onSuccess: () => queryClient.invalidateQueries(),
    onSettled: () => setAsking(false),
  });
  if (stored.isError) return <FailureAlert title={t("retention.readFailed")} error={stored.error} />;
  if (!stored.data) return null;
  const { retention, expired } = stored.data;
  const overdue = expired.trucks + expired.access;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("retention.intro")}
      </Text>
      <RetentionFields retention={edited ?? retention} onChange={setEdited} disabled={!maySave} />
      {(save.error ?? erase.error) && (
        <FailureAlert title={t("retention.failed")} error={save.error ?? erase.error} />
      )}
      {erase.data !== undefined && (
        <Alert role="status" color="clear" p="xs">
          {t("retention.erased", { count: erase.data })}
        </Alert>
      )}
      <Group>
        {maySave && (
          <Button
            disabled={edited === null}
            loading={save.isPending}
            onClick={() => edited && save.mutate(edited)}
          >
            {t("common.save")}
          </Button>
        )}
        {mayErase && (
          <Button
            variant="default"
            color="hit"
            disabled={overdue === 0 || edited !== null}
            onClick={() => setAsking(true)}
          >
            {t("retention.erase", { count: overdue })}
          </Button>
        )}
      </Group>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("retention.sureTitle")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <Stack>
          <Text size="sm">{t("retention.sure", { count: overdue })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              {t("common.cancel")}
            </Button>
            <Button color="hit" loading={erase.isPending} onClick={() => erase.mutate()}>
              {t("retention.sureYes")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
