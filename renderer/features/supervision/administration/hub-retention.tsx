import { Alert, Button, Group, Modal, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RETENTION_CLASSES, type Retention } from "../../../../shared/schemas/retention.ts";
import { call } from "../../../api.ts";
import { useModal } from "../../../commands.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { RetentionFields } from "../../settings/retention-fields.tsx";

/** How long the hub keeps what names people, whatever the posts do with theirs. */
export function HubRetention() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const stored = useQuery(ask("supervision.retention"));
  const [edited, setEdited] = useState<Retention | null>(null);
  const [asking, setAsking] = useState(false);
  useModal(asking);
  const save = useMutation({
    mutationFn: (retention: Retention) => call("supervision.set-retention", retention),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["supervision.retention"] });
      setEdited(null);
    },
    onSettled: () => setAsking(false),
  });
  const change = (retention: Retention) => {
    save.reset();
    setEdited(retention);
  };
  const submit = () => {
    if (!edited || !stored.data) return;
    if (isShorter(edited, stored.data)) setAsking(true);
    else save.mutate(edited);
  };
  return (
    <Paper component="section" withBorder p="md" radius="md" aria-label={t("supervision.retention.title")}>
      <Stack gap="sm">
        <Title order={2}>{t("supervision.retention.title")}</Title>
        <Text size="sm" c="dimmed">
          {t("supervision.retention.intro")}
        </Text>
        {stored.isPending && <Skeleton h={120} aria-label={t("common.loading")} />}
        {stored.isError && (
          <FailureAlert
            title={t("retention.readFailed")}
            error={stored.error}
            onRetry={() => void stored.refetch()}
          />
        )}
        {stored.data && <RetentionFields retention={edited ?? stored.data} onChange={change} />}
        {save.isError && <FailureAlert title={t("officers.notSaved")} error={save.error} />}
        {save.isSuccess && (
          <Alert role="status" color="clear" p="xs">
            {t("supervision.retention.saved")}
          </Alert>
        )}
        <Button
          style={{ alignSelf: "flex-start" }}
          disabled={edited === null}
          loading={save.isPending}
          onClick={submit}
        >
          {t("common.save")}
        </Button>
      </Stack>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("supervision.retention.sureTitle")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <Stack>
          <Text size="sm">{t("supervision.retention.sure")}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              {t("common.cancel")}
            </Button>
            <Button color="hit" loading={save.isPending} onClick={() => edited && save.mutate(edited)}>
              {t("supervision.retention.sureYes")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Paper>
  );
}

/** Something that is kept now will be erased. */
const isShorter = (next: Retention, now: Retention): boolean =>
  RETENTION_CLASSES.some(
    (name) => (next[name] ?? Number.POSITIVE_INFINITY) < (now[name] ?? Number.POSITIVE_INFINITY),
  );
