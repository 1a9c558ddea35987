import { Alert, Button, Group, Text, TextInput } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { shownReasonSchema } from "../../../shared/schemas/entries/privacy.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";

/** Says that a truck's driver and carrier are masked, and shows them to who says why. */
export function MaskedNotice({ inspection }: { inspection: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const show = useMutation({
    mutationFn: () => call("personal-data.show", { inspection, reason }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show.mutate();
  };
  return (
    <Alert color="gray" icon={<IconEyeOff aria-hidden />} title={t("personalData.masked")}>
      <form onSubmit={submit}>
        <Text size="sm" mb="xs">
          {t("personalData.why")}
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput
            flex={1}
            miw="16rem"
            maxLength={500}
            label={t("personalData.reason")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            disabled={!shownReasonSchema.safeParse(reason).success}
            loading={show.isPending}
          >
            {t("personalData.show")}
          </Button>
        </Group>
        {show.isError && <FailureAlert title={t("personalData.failed")} error={show.error} />}
      </form>
    </Alert>
  );
}
