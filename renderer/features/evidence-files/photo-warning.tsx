import { Alert } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DecisionKind } from "../../../shared/schemas/decision.ts";
import type { Evidence } from "./use-evidence.ts";

interface PhotoWarningProps {
  kind: DecisionKind;
  evidence: Evidence;
}

/** Goods that are kept back are to be proved; a warning, and no more: the truck may be kept all the same. */
export function PhotoWarning({ kind, evidence }: PhotoWarningProps) {
  const { t } = useTranslation();
  const keepsBack = kind !== "release" && kind !== "refer";
  if (!keepsBack || evidence.counted > 0) return null;
  return (
    <Alert role="status" color="check" p="xs" mb="xs" icon={<IconCamera aria-hidden />}>
      {t("evidenceFiles.warning")}
    </Alert>
  );
}
