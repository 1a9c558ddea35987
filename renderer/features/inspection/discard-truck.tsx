import { Button, Popover, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WITHDRAWAL_REASONS, type WithdrawalReason } from "../../../shared/schemas/entries/truck.ts";
import { toFailure } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useNavigation } from "../../navigation.tsx";
import type { InspectionSession } from "./session/session.ts";
import { useSessions } from "./session/session-context.tsx";

interface DiscardTruckProps {
  session: InspectionSession;
  /** There is nothing in it: no second look is needed. */
  sure: boolean;
  hasOpenHits: boolean;
}

/** Takes the truck out of work: at once while it is empty, else after a second look, with a reason. */
export function DiscardTruck({ session, sure, hasOpenHits }: DiscardTruckProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const sessions = useSessions();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const [code, setCode] = useState<WithdrawalReason | null>(null);
  const revising = session.revises !== undefined;
  const discard = useMutation({
    mutationFn: () => session.discard(reason, code ?? undefined),
    onSuccess: async () => {
      sessions.close(session.id);
      await queryClient.invalidateQueries({ queryKey: ["queue.list"] });
      await queryClient.invalidateQueries({ queryKey: ["log.story"] });
      go({ name: "queue" });
    },
  });
  // Emptied by hand, but known to the log: then a reason is asked for after all.
  const atOnce = sure && !discard.isError;
  // Hits that were taken out of the lines before are known to the main process alone.
  const refused = discard.isError && toFailure(discard.error).code === "withdrawal-code-missing";
  const codeNeeded = !revising && (hasOpenHits || refused || code !== null);
  const trigger = (
    <Button
      variant="subtle"
      size="compact-sm"
      c="dimmed"
      fw={500}
      leftSection={<IconTrash size={16} aria-hidden />}
      {...(atOnce && { onClick: () => discard.mutate() })}
    >
      {revising ? t("inspection.giveUp") : t("inspection.discard")}
    </Button>
  );
  if (atOnce) return trigger;
  return (
    <Popover width={340} position="bottom-end" withArrow trapFocus shadow="md" defaultOpened={sure}>
      <Popover.Target>{trigger}</Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{revising ? t("inspection.giveUpSure") : t("inspection.discardSure")}</Text>
          {codeNeeded && (
            <Select
              label={t("inspection.discardCode")}
              description={t("inspection.discardCodeHint")}
              data={WITHDRAWAL_REASONS.map((value) => ({ value, label: t(`withdrawals.${value}`) }))}
              value={code}
              onChange={setCode}
              comboboxProps={{ withinPortal: false }}
              required
            />
          )}
          <Textarea
            label={t("inspection.discardReason")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2_000}
            autosize
            minRows={1}
            maxRows={4}
            required
          />
          {discard.isError && <FailureAlert title={t("inspection.discardFailed")} error={discard.error} />}
          <Button
            color="hit"
            loading={discard.isPending}
            disabled={reason.trim() === "" || (codeNeeded && code === null)}
            onClick={() => discard.mutate()}
          >
            {revising ? t("inspection.giveUp") : t("inspection.discardYes")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
