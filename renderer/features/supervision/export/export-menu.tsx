import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ExportFormat, PostsExport } from "../../../../shared/schemas/log-export.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import type { DataTable } from "../table.ts";
import { exportTables } from "./export-tables.ts";

interface ExportMenuProps {
  what: PostsExport["what"];
  tables: readonly DataTable[];
}

export function ExportMenu({ what, tables }: ExportMenuProps) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: (format: ExportFormat) => exportTables({ what, format, query: {} }, tables),
  });
  return (
    <>
      <Group gap="xs">
        {(["csv", "xlsx"] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => save.mutate(format)}
          >
            {t("supervision.export", { format: format.toUpperCase() })}
          </Button>
        ))}
      </Group>
      {save.isError && <FailureAlert title={t("supervision.exportFailed")} error={save.error} />}
    </>
  );
}
