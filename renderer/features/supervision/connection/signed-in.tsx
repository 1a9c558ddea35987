import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../../shared/contract/contract.ts";
import { call } from "../../../api.ts";
import { useModal } from "../../../commands.tsx";
import { ChangePassword } from "./change-password.tsx";

/** Who is signed in to which hub, and what they do about their own account. */
export function SignedIn({ hub: { account, connection } }: { hub: ResponseOf<"supervision.hub"> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [changing, setChanging] = useState(false);
  useModal(changing);
  const signOut = useMutation({
    mutationFn: () => call("supervision.sign-out"),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["supervision.hub"] }),
  });
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        {t("supervision.signedIn", { name: account?.name ?? "", address: connection?.address ?? "" })}
      </Text>
      {account?.mustChangePassword === false && (
        <Button size="compact-sm" variant="subtle" onClick={() => setChanging(true)}>
          {t("supervision.password.own")}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => signOut.mutate()}>
        {t("supervision.signOut")}
      </Button>
      <Modal
        opened={changing}
        onClose={() => setChanging(false)}
        title={t("supervision.password.own")}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <ChangePassword onDone={() => setChanging(false)} />
      </Modal>
    </Group>
  );
}
