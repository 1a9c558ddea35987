import { Badge, Button, Code, Group, Popover, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  CHECKLIST,
  type EvidenceFile,
  type FileWords,
  WITHDRAWALS,
  type Withdrawal,
} from "../../../shared/schemas/evidence.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import classes from "./evidence-files.module.css";

interface ViewerDetailsProps {
  file: EvidenceFile;
  decidedAt?: string;
}

/** What a file shows, when it came, and the way to mark that it does not count. */
export function ViewerDetails({ file, decidedAt }: ViewerDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const refresh = () =>
    queryClient.invalidateQueries({ queryKey: ["evidence.list", { inspection: file.inspection }] });
  const { attachment, item, caption } = file;
  const mayDescribe = useMay("evidence.describe");
  const mayWithdraw = useMay("evidence.withdraw");
  const [text, setText] = useState(caption);
  const describe = useMutation({
    mutationFn: (words: FileWords) => call("evidence.describe", { attachment, ...words }),
    onSuccess: refresh,
  });
  const withdraw = useMutation({
    mutationFn: (reason: Withdrawal) => call("evidence.withdraw", { attachment, reason }),
    onSuccess: refresh,
  });
  const isLater = decidedAt !== undefined && file.attachedAt > decidedAt;
  return (
    <Stack gap="xs" className={classes.details}>
      {[describe, withdraw].map(
        ({ error }, index) =>
          error && (
            <FailureAlert
              key={index === 0 ? "describe" : "withdraw"}
              title={t("evidenceFiles.viewer.failed")}
              error={error}
            />
          ),
      )}
      <Group align="flex-end" gap="md">
        <Select
          label={t("evidenceFiles.item")}
          w="15rem"
          allowDeselect={false}
          disabled={!mayDescribe}
          value={item ?? "none"}
          onChange={(chosen) =>
            describe.mutate({ item: CHECKLIST.find((known) => known === chosen) ?? null, caption })
          }
          data={[
            ...CHECKLIST.map((value) => ({ value, label: t(`evidenceFiles.items.${value}`) })),
            { value: "none", label: t("evidenceFiles.noItem") },
          ]}
        />
        <TextInput
          label={t("evidenceFiles.viewer.caption")}
          flex={1}
          maxLength={300}
          disabled={!mayDescribe}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => {
            if (text.trim() !== caption) describe.mutate({ item, caption: text });
          }}
        />
        {file.withdrawn === null && mayWithdraw && (
          <Withdraw pending={withdraw.isPending} onWithdraw={(reason) => withdraw.mutate(reason)} />
        )}
      </Group>
      <Group gap="md">
        <Text size="xs" c="dimmed">
          {t("evidenceFiles.viewer.attached", {
            time: format.dateTime(file.attachedAt),
            officer: file.officer,
          })}
        </Text>
        {isLater && <Badge color="gray">{t("evidenceFiles.viewer.afterDecision")}</Badge>}
        {file.withdrawn !== null && file.withdrawnAt !== null && (
          <Text size="xs" c="hit" fw={600}>
            {t("evidenceFiles.viewer.withdrawn", {
              time: format.dateTime(file.withdrawnAt),
              officer: file.withdrawnBy,
              reason: t(`evidenceFiles.withdrawals.${file.withdrawn}`),
            })}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t("evidenceFiles.viewer.hash")} <Code>{file.sha256}</Code>
        </Text>
      </Group>
    </Stack>
  );
}

interface WithdrawProps {
  pending: boolean;
  onWithdraw: (reason: Withdrawal) => void;
}

function Withdraw({ pending, onWithdraw }: WithdrawProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Withdrawal>(WITHDRAWALS[0]);
  return (
    <Popover width={320} position="top-end" withArrow trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default">{t("evidenceFiles.viewer.withdraw")}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Select
            label={t("evidenceFiles.viewer.withdrawWhy")}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={reason}
            onChange={(chosen) => setReason(WITHDRAWALS.find((known) => known === chosen) ?? reason)}
            data={WITHDRAWALS.map((value) => ({ value, label: t(`evidenceFiles.withdrawals.${value}`) }))}
          />
          <Button color="hit" loading={pending} onClick={() => onWithdraw(reason)}>
            {t("evidenceFiles.viewer.withdrawYes")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
