import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import type { Evidence } from "./use-evidence.ts";

/** What did not come in, each with its reason. */
export function RefusedFiles({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  return (
    <>
      {evidence.failure && <FailureAlert title={t("evidenceFiles.listFailed")} error={evidence.failure} />}
      {evidence.refused.map(({ name, error }) => (
        <FailureAlert
          key={name}
          title={t("evidenceFiles.failed", { name })}
          error={error}
          safe={t("evidenceFiles.safe")}
        />
      ))}
    </>
  );
}
