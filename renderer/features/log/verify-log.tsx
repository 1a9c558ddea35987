import { Alert, Button } from "@mantine/core";
import { IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../shared/contract/contract.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import classes from "./log.module.css";

/** Recomputes the chain of hashes and signatures over the whole log. */
export function VerifyLog({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const verify = useMutation({ mutationFn: () => call("log.verify") });
  const { data } = verify;
  return (
    <footer className={classes.foot}>
      {verify.isError && <FailureAlert title={t("log.verifyFailed")} error={verify.error} />}
      {data && !data.firstBad && (
        <Alert role="status" color="clear" p="xs" icon={<IconShieldCheck aria-hidden />}>
          {t("log.intact", { count: data.entries })}
        </Alert>
      )}
      {data?.firstBad && <FirstBad {...data.firstBad} />}
      {children}
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={17} aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {t("log.verify")}
      </Button>
    </footer>
  );
}

/** A lost file leaves the chain as it is: work goes on; anything else stops it. */
function FirstBad({ sequence, problem: code }: NonNullable<ResponseOf<"log.verify">["firstBad"]>) {
  const { t } = useTranslation();
  const isFile = code === "file-missing" || code === "file-altered";
  const problem = t(`log.problems.${code}`);
  return (
    <Alert
      role="alert"
      color="hit"
      icon={<IconShieldX aria-hidden />}
      title={isFile ? t("log.fileLost", { sequence }) : t("log.broken", { sequence })}
    >
      {isFile ? t("log.fileLostHint", { problem }) : t("log.brokenHint", { problem })}
    </Alert>
  );
}
