import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { call } from "../../../api.ts";
import { useModal } from "../../../commands.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";

interface RevokeDialogProps {
  /** Null while nothing is asked. */
  post: Post | null;
  onClose: () => void;
}

/** Shuts a station out: why is written down, and the post's name is typed so that it is the right one. */
export function RevokeDialog({ post, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  useModal(post !== null);
  return (
    <Modal
      opened={post !== null}
      onClose={onClose}
      title={post && t("supervision.stations.revokeOf", { post: post.post })}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {post && <RevokeForm post={post} onDone={onClose} />}
    </Modal>
  );
}

function RevokeForm({ post: { station, post }, onDone }: { post: Post; onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const revoke = useMutation({
    mutationFn: () => call("supervision.revoke", { station, reason: reason.trim() }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onDone();
    },
  });
  const ready = reason.trim() !== "" && typed.trim() === post.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) revoke.mutate();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t("supervision.stations.revokeSure", { post })}</Text>
        <Textarea
          label={t("supervision.stations.reason")}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t("supervision.stations.typeName", { post })}
          withAsterisk
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {revoke.isError && (
          <FailureAlert title={t("supervision.stations.revokeFailed")} error={revoke.error} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" color="hit" loading={revoke.isPending} disabled={!ready}>
            {t("supervision.stations.revoke")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
