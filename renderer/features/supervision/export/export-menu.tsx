import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import type { DataTable } from "../table.ts";
import { download, toCsv, toXlsx } from "./export-tables.ts";

interface ExportMenuProps {
  name: string;
  tables: readonly DataTable[];
}

export function ExportMenu({ name, tables }: ExportMenuProps) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: async (format: "csv" | "xlsx") => {
      const blob = format === "csv" ? toCsv(tables) : await toXlsx(tables);
      download(blob, `${name}-${new Date().toISOString().slice(0, 10)}.${format}`);
    },
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
