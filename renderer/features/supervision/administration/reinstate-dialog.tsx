import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { call } from "../../../api.ts";
import { useModal } from "../../../commands.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";

interface ReinstateDialogProps {
  /** Null while nothing is asked. */
  post: Post | null;
  onClose: () => void;
}

/** Lets a station in again that was revoked by mistake. */
export function ReinstateDialog({ post, onClose }: ReinstateDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  useModal(post !== null);
  const reinstate = useMutation({
    mutationFn: (station: string) => call("supervision.reinstate", { station }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened={post !== null}
      onClose={onClose}
      title={post && t("supervision.stations.reinstateOf", { post: post.post })}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {post && (
        <Stack gap="md">
          <Text size="sm">{t("supervision.stations.reinstateSure", { post: post.post })}</Text>
          {reinstate.isError && (
            <FailureAlert title={t("supervision.stations.reinstateFailed")} error={reinstate.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t("common.cancel")}
            </Button>
            <Button loading={reinstate.isPending} onClick={() => reinstate.mutate(post.station)}>
              {t("supervision.stations.reinstate")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
