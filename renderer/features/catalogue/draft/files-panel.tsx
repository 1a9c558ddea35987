import { Button, Group, Text } from "@mantine/core";
import { useFileDialog } from "@mantine/hooks";
import { IconDownload, IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { saveFile } from "../../../save-file.ts";
import { readFile } from "../../inspection/import/read-file.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { Panel } from "../panel.tsx";
import { ChangeRow } from "./change-row.tsx";
import { TableErrors } from "./table-errors.tsx";
import { useDraftAction } from "./use-draft.ts";

const MOST_BYTES = 48 * 2 ** 20;

/** The draft as a workbook or CSV files, and back. */
export function FilesPanel() {
  const { t } = useTranslation();
  const mayImport = useMay("catalogue-editing.import-file");
  const exporting = useMutation({
    mutationFn: async (format: RequestOf<"catalogue-editing.export-file">["format"]) =>
      saveFile(await call("catalogue-editing.export-file", { format })),
  });
  return (
    <>
      <Panel title={t("draft.files.export")}>
        <Text size="sm" mb="sm">
          {t("draft.files.exportHint")}
        </Text>
        <Group gap="xs">
          {(["xlsx", "csv", "terms"] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={17} aria-hidden />}
              loading={exporting.isPending && exporting.variables === format}
              onClick={() => exporting.mutate(format)}
            >
              {t(`draft.files.formats.${format}`)}
            </Button>
          ))}
        </Group>
        {exporting.isError && <FailureAlert title={t("draft.files.exportFailed")} error={exporting.error} />}
      </Panel>
      {mayImport && (
        <Panel title={t("draft.files.import")}>
          <ImportFile />
        </Panel>
      )}
    </>
  );
}

function ImportFile() {
  const { t } = useTranslation();
  const preview = useMutation({
    mutationFn: async (file: File) => {
      const { content } = await readFile(file, MOST_BYTES);
      return { ...(await call("catalogue-editing.preview-file", { content })), content };
    },
  });
  const apply = useDraftAction((content: string) => call("catalogue-editing.import-file", { content }));
  const dialog = useFileDialog({
    multiple: false,
    accept: ".xlsx,.csv,.zip",
    resetOnOpen: true,
    onChange: (files) => {
      const file = files?.[0];
      apply.reset();
      if (file) preview.mutate(file);
    },
  });
  const { data } = preview;
  return (
    <>
      <Text size="sm" mb="sm">
        {t("draft.files.importHint")}
      </Text>
      <Group gap="xs" mb="sm">
        <Button
          leftSection={<IconUpload size={17} aria-hidden />}
          loading={preview.isPending}
          onClick={dialog.open}
        >
          {t("draft.files.choose")}
        </Button>
        {data && data.errors.length === 0 && data.total > 0 && !apply.isSuccess && (
          <Button loading={apply.isPending} onClick={() => apply.mutate(data.content)}>
            {t("draft.files.apply", { count: data.total })}
          </Button>
        )}
      </Group>
      {(preview.isError || apply.isError) && (
        <FailureAlert title={t("draft.files.importFailed")} error={preview.error ?? apply.error} />
      )}
      {apply.isSuccess && <Text size="sm">{t("draft.files.applied")}</Text>}
      {data && !apply.isSuccess && (
        <>
          <TableErrors errors={data.errors} title={t("draft.files.wrongRows")} />
          {data.errors.length === 0 && (
            <Text size="sm" role="status">
              {t("draft.files.changes", { count: data.total })}
            </Text>
          )}
          <ul className={classes.plain} aria-label={t("draft.files.import")}>
            {data.changes.map((change) => (
              <ChangeRow key={`${change.sheet} ${change.key}`} change={change} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
