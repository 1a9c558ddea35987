import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import classes from "./evidence-files.module.css";
import type { Evidence } from "./use-evidence.ts";

/** What did not come in, each with its reason, in one place that leaves room for the lines. */
export function RefusedFiles({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  return (
    <>
      {evidence.failure && <FailureAlert title={t("evidenceFiles.listFailed")} error={evidence.failure} />}
      {evidence.refused.length > 0 && (
        <Alert
          role="alert"
          color="hit"
          p="sm"
          icon={<IconAlertOctagon aria-hidden />}
          withCloseButton
          closeButtonLabel={t("common.close")}
          onClose={evidence.dismissRefused}
        >
          <Stack gap="xs" className={classes.refused}>
            {evidence.refused.map(({ name, error: { code } }) => (
              <div key={name}>
                <Text size="sm" fw={650}>
                  {t("evidenceFiles.failed", { name })}
                </Text>
                <Text size="sm">
                  {t(`errors.${code}`)} {t("evidenceFiles.safe")}
                </Text>
                <Text size="xs">{t("common.errorCode", { code })}</Text>
              </div>
            ))}
          </Stack>
        </Alert>
      )}
    </>
  );
}
