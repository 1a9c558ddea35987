import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../queries.ts";

/** Says that the end of the log is missing, until the officer has read it; the log keeps it. */
export function LogCutAlert() {
  const { t } = useTranslation();
  const info = useQuery(ask("app.info"));
  const [read, setRead] = useState(false);
  const cut = info.data?.logCut;
  if (!cut || read) return null;
  return (
    <Alert
      role="alert"
      color="hit"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("logCut.title", { last: cut.last, seen: cut.seen })}
      withCloseButton
      closeButtonLabel={t("common.close")}
      onClose={() => setRead(true)}
    >
      {t("logCut.text")}
    </Alert>
  );
}
