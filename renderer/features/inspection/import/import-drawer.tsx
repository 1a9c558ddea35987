import { Drawer, Loader, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModal } from "../../../commands.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ImportStep } from "./import-step.tsx";
import type { Import } from "./use-import.ts";

interface ImportDrawerProps {
  importing: Import;
  /** How many lines the truck has already. */
  present: number;
  /** Nothing came in: the cursor goes back to where it was. */
  onCancel: () => void;
}

/** The step between a file and the table: what was read, how, and what will come in. */
export function ImportDrawer({ importing, present, onCancel }: ImportDrawerProps) {
  const { t } = useTranslation();
  const { opened, data, failure, reading, name } = importing;
  useModal(opened);
  const cancel = () => {
    importing.close();
    onCancel();
  };
  return (
    <Drawer
      opened={opened}
      onClose={cancel}
      returnFocus={false}
      position="right"
      size="min(64rem, 92vw)"
      title={name ? t("import.titleFile", { name }) : t("import.titleText")}
      closeButtonProps={{ "aria-label": t("common.close") }}
      styles={{ title: { fontWeight: 650, overflowWrap: "anywhere" } }}
    >
      <Stack>
        {failure && <FailureAlert title={t("import.failed")} error={failure} safe={t("import.safe")} />}
        {reading && !data && <Loader aria-label={t("common.loading")} />}
        {data && (
          <ImportStep result={data.result} present={present} importing={importing} onCancel={cancel} />
        )}
      </Stack>
    </Drawer>
  );
}
