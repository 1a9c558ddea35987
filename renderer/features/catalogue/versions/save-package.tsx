import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { saveFile } from "../../../save-file.ts";

/** The package of a version that was published at this station, as a file for the others. */
export function SavePackage({ version }: { version: string }) {
  const { t } = useTranslation();
  const key = useQuery(ask("catalogue-editing.key"));
  const save = useMutation({
    mutationFn: async () => saveFile(await call("catalogue-editing.package", { version })),
  });
  if (!key.data?.published.includes(version)) return null;
  return (
    <>
      {save.isError && <FailureAlert title={t("draft.files.exportFailed")} error={save.error} />}
      <Button
        variant="default"
        leftSection={<IconDownload size={17} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t("catalogue.savePackage")}
      </Button>
    </>
  );
}
