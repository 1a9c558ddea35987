import { Button, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";

/** The line that a supervisor hands over: typed, pasted, or read by a scanner from its QR code. */
export function EnrolForm({ onEnrolled }: { onEnrolled?: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [invitation, setInvitation] = useState("");
  const enrol = useMutation({
    mutationFn: () => call("sync.enrol", { invitation: invitation.trim() }),
    onSuccess: async () => {
      setInvitation("");
      await queryClient.invalidateQueries({ queryKey: ["sync.details"] });
      onEnrolled?.();
    },
  });
  return (
    <Stack
      component="form"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (invitation.trim()) enrol.mutate();
      }}
    >
      <Textarea
        label={t("sync.invitation")}
        description={t("sync.invitationHint")}
        placeholder="beket-hub https://10.0.0.5:8443 7Q2MX-9VHTR …"
        autosize
        minRows={2}
        value={invitation}
        onChange={(event) => setInvitation(event.currentTarget.value)}
        onKeyDown={(event) => {
          // A scanner ends the line with Enter.
          if (event.key !== "Enter") return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {enrol.isError && <FailureAlert title={t("sync.enrolFailed")} error={enrol.error} />}
      <Button
        type="submit"
        style={{ alignSelf: "flex-start" }}
        loading={enrol.isPending}
        disabled={invitation.trim() === ""}
      >
        {t("sync.enrol")}
      </Button>
    </Stack>
  );
}
