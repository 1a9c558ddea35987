import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toFailure } from "../api.ts";

interface FailureAlertProps {
  /** What did not work, in the officer's words. */
  title: string;
  error: unknown;
  /** What is safe meanwhile, where the error's own sentence does not say it. */
  safe?: ReactNode;
  onRetry?: () => void;
}

/** A failure that stays until it is mended: what happened, what is safe, what to do. */
export function FailureAlert({ title, error, safe, onRetry }: FailureAlertProps) {
  const { t } = useTranslation();
  const { code, sequence } = toFailure(error);
  return (
    <Alert role="alert" color="hit" icon={<IconAlertOctagon aria-hidden />} title={title}>
      <Group justify="space-between" align="flex-end" wrap="nowrap" gap="lg">
        <Stack gap={4}>
          <Text size="sm">{t(`errors.${code}`, { sequence })}</Text>
          {safe && <Text size="sm">{safe}</Text>}
          <Text size="xs" opacity={0.85}>
            {t("common.errorCode", { code })}
          </Text>
        </Stack>
        {onRetry && (
          <Button variant="default" onClick={onRetry} style={{ flexShrink: 0 }}>
            {t("common.retry")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
