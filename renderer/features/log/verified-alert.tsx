import { Alert } from "@mantine/core";
import { IconShieldX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isSound, type Verified } from "../../../shared/schemas/log-check.ts";

interface VerifiedAlertProps {
  verified: Verified;
  /** Where the officer may put it aside. */
  onClose?: () => void;
}

/** What a verification found to be wrong, what is safe all the same, and what to do; nothing where all is sound. */
export function VerifiedAlert({ verified, onClose }: VerifiedAlertProps) {
  const { t } = useTranslation();
  const words = useWords(verified);
  if (isSound(verified)) return null;
  return (
    <Alert
      role="alert"
      color="hit"
      icon={<IconShieldX aria-hidden />}
      title={words.title}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t("common.close")}
      {...(onClose && { onClose })}
    >
      {words.text}
    </Alert>
  );
}

/** A lost file and a list that differs leave the chain as it is: work goes on; anything else stops it. */
function useWords({ firstBad, damaged = "", entries }: Verified): { title: string; text: string } {
  const { t } = useTranslation();
  if (firstBad === null) {
    const safe = entries > 0 ? t("log.damagedSafe", { count: entries }) : t("log.damagedUnknown");
    return { title: t("log.damaged"), text: `${safe} ${t("log.damagedHint", { damaged })}` };
  }
  const { sequence, problem: code, table } = firstBad;
  const problem = t(`log.problems.${code}`);
  if (code === "file-missing" || code === "file-altered")
    return { title: t("log.fileLost", { sequence }), text: t("log.fileLostHint", { problem }) };
  if (table !== undefined)
    return { title: t("log.differs", { sequence }), text: t("log.differsHint", { problem }) };
  return { title: t("log.broken", { sequence }), text: t("log.brokenHint", { problem }) };
}
