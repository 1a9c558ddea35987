import { Button, PasswordInput, Stack, Textarea, TextInput } from "@mantine/core";
import { IconRocket } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE } from "../../../../shared/contract/domains/catalogue-editing.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { useCatalogueChanged } from "../versions/use-catalogue-changed.ts";

/** Signs the approved draft and takes it into use. */
export function Publish() {
  const { t } = useTranslation();
  const info = useQuery(ask("app.info"));
  const changed = useCatalogueChanged();
  const [issuer, setIssuer] = useState<string | null>(null);
  const [notes, setNotes] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const publisher = issuer ?? info.data?.station?.post ?? "";
  const publish = useMutation({
    mutationFn: () => call("catalogue-editing.publish", { passphrase, issuer: publisher, notes }),
    onSuccess: changed,
  });
  return (
    <Stack
      component="form"
      gap="sm"
      maw="36rem"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate();
      }}
    >
      <TextInput
        label={t("catalogue.issuer")}
        value={publisher}
        maxLength={200}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <Textarea
        label={t("catalogue.import.notes")}
        value={notes}
        maxLength={2000}
        autosize
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("draft.key.passphrase")}
        value={passphrase}
        maxLength={PASSPHRASE.most}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {publish.isError && <FailureAlert title={t("draft.review.notPublished")} error={publish.error} />}
      <Button
        type="submit"
        leftSection={<IconRocket size={17} aria-hidden />}
        disabled={passphrase.length < PASSPHRASE.least || publisher.trim() === ""}
        loading={publish.isPending}
      >
        {t("draft.review.publish")}
      </Button>
    </Stack>
  );
}
