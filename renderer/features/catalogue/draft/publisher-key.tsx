import { Button, Code, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useFileDialog } from "@mantine/hooks";
import { IconKey, IconUpload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE } from "../../../../shared/contract/domains/catalogue-editing.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";

/** The key that this station signs catalogues with; made here, or taken in from a file. */
export function PublisherKey() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const key = useQuery(ask("catalogue-editing.key"));
  const store = useMutation({
    mutationFn: async (file: File | null) =>
      call("catalogue-editing.store-key", { passphrase, ...(file && { pem: await file.text() }) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["catalogue-editing.key"] }),
  });
  const dialog = useFileDialog({
    multiple: false,
    accept: ".pem",
    resetOnOpen: true,
    onChange: (files) => {
      const file = files?.[0];
      if (file) store.mutate(file);
    },
  });
  if (key.isError) return <FailureAlert title={t("draft.key.failed")} error={key.error} />;
  if (!key.data) return null;
  if (key.data.id)
    return (
      <Text size="sm">
        {t("draft.key.kept")} <Code>{key.data.id.slice(0, 16)}</Code>
      </Text>
    );
  const short = passphrase.length < PASSPHRASE.least;
  return (
    <Stack gap="sm" maw="36rem">
      <Text size="sm">{t("draft.key.none")}</Text>
      <PasswordInput
        label={t("draft.key.newPassphrase")}
        description={t("draft.key.hint", { least: PASSPHRASE.least })}
        value={passphrase}
        maxLength={PASSPHRASE.most}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {store.isError && <FailureAlert title={t("draft.key.failed")} error={store.error} />}
      <Group gap="xs">
        <Button
          leftSection={<IconKey size={17} aria-hidden />}
          disabled={short}
          loading={store.isPending}
          onClick={() => store.mutate(null)}
        >
          {t("draft.key.make")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUpload size={17} aria-hidden />}
          disabled={short}
          onClick={dialog.open}
        >
          {t("draft.key.import")}
        </Button>
      </Group>
    </Stack>
  );
}
