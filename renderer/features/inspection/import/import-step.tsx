import { Badge, Button, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportResult } from "../../../../shared/schemas/import.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { MappingTable } from "./mapping-table.tsx";
import { RowErrors } from "./row-errors.tsx";
import type { Import } from "./use-import.ts";

const SEPARATORS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

interface ImportStepProps {
  result: ImportResult;
  present: number;
  importing: Import;
  onCancel: () => void;
}

export function ImportStep({ result, present, importing, onCancel }: ImportStepProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<"add" | "replace">("add");
  const count = result.lines.length;
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) importing.confirm(mode);
      }}
    >
      <Group gap="xs">
        <Badge color="gray">{t(`import.encodings.${result.encoding}`)}</Badge>
        {result.separator && (
          <Badge color="gray">{t(`import.separators.${SEPARATORS[result.separator]}`)}</Badge>
        )}
        <Badge color="gray">
          {result.headerRow > 0 ? t("import.headerRow", { row: result.headerRow }) : t("import.noHeader")}
        </Badge>
      </Group>
      <section>
        <Title order={3} mb={4}>
          {t("import.columns")}
        </Title>
        <MappingTable result={result} onMapping={importing.remap} disabled={importing.reading} />
      </section>
      {result.errors.length > 0 && <RowErrors errors={result.errors} />}
      <Group justify="space-between" align="center">
        {present > 0 ? (
          <SegmentedControl
            aria-label={t("import.mode")}
            value={mode}
            onChange={setMode}
            data={[
              { value: "add", label: t("import.add") },
              { value: "replace", label: t("import.replace", { count: present }) },
            ]}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t("import.undoable")}
          </Text>
        )}
        <Group gap="sm">
          <Button variant="default" onClick={onCancel} rightSection={<KeyHint keys="Esc" />}>
            {t("common.cancel")}
          </Button>
          <Button
            type="submit"
            // For the drawer's focus trap, and for a result that comes after the drawer.
            data-autofocus
            autoFocus
            disabled={count === 0}
            loading={importing.reading}
            rightSection={<KeyHint keys="Enter" />}
          >
            {t("import.confirm", { count })}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
