import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconDeviceFloppy, IconFolderDown, IconPrinter } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { UI_LANGUAGES } from "../../../shared/schemas/station.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { LANGUAGE_NAMES } from "../../i18n/i18n.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { openDocument, saveDocument } from "./take-over.ts";

const ACTIONS = ["save", "print", "case"] as const;
type Action = (typeof ACTIONS)[number];

const ICONS = { save: IconDeviceFloppy, print: IconPrinter, case: IconFolderDown } as const;

/** What can be given out of a decided truck: its act, saved or printed, and its whole case. */
export function Documents({ entry }: { entry: string }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(useLanguage());
  const make = useMutation({
    mutationFn: async (action: Action) => {
      if (action === "save") return saveDocument(await call("act.save", { entry, language }));
      if (action === "print") return openDocument(await call("act.print", { entry, language }));
      return saveDocument(await call("case.export", { entry }));
    },
  });
  const out = make.variables === "print" ? t("documents.opened") : t("documents.saved");
  const isOut = make.isSuccess && make.data !== "cancelled";
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t("documents.language")}
        value={language}
        onChange={setLanguage}
        data={UI_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        style={{ alignSelf: "flex-start" }}
      />
      <Group gap="sm">
        {ACTIONS.map((action) => {
          const Icon = ICONS[action];
          return (
            <Button
              key={action}
              variant="default"
              leftSection={<Icon size={17} aria-hidden />}
              loading={make.isPending && make.variables === action}
              disabled={make.isPending && make.variables !== action}
              onClick={() => make.mutate(action)}
            >
              {t(`documents.${action}`)}
            </Button>
          );
        })}
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {isOut ? out : t("documents.caseHint")}
      </Text>
      {make.isError && <FailureAlert title={t("documents.failed")} error={make.error} />}
    </Stack>
  );
}
