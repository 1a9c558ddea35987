import { Alert, Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isSound } from "../../../shared/schemas/log-check.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import classes from "./log.module.css";
import { VerifiedAlert } from "./verified-alert.tsx";

/** Recomputes the chain of hashes and signatures over the whole log. */
export function VerifyLog({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const verify = useMutation({ mutationFn: () => call("log.verify") });
  const { data } = verify;
  return (
    <footer className={classes.foot}>
      {verify.isError && <FailureAlert title={t("log.verifyFailed")} error={verify.error} />}
      {data && isSound(data) && (
        <Alert role="status" color="clear" p="xs" icon={<IconShieldCheck aria-hidden />}>
          {t("log.intact", { count: data.entries })}
        </Alert>
      )}
      {data && <VerifiedAlert verified={data} />}
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
