import { ActionIcon, Button, Group, Tooltip } from "@mantine/core";
import { IconCamera, IconPhotoPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../components/key-hint.tsx";
import { CameraDialog } from "./camera-dialog.tsx";
import type { Evidence } from "./use-evidence.ts";

interface EvidenceButtonsProps {
  evidence: Evidence;
  onPick: () => void;
}

/** Attach from a file, or take a photo. */
export function EvidenceButtons({ evidence, onPick }: EvidenceButtonsProps) {
  const { t } = useTranslation();
  const [camera, setCamera] = useState(false);
  return (
    <Group gap={6} wrap="nowrap">
      <Tooltip label={t("evidenceFiles.camera")}>
        <ActionIcon
          variant="default"
          size="2rem"
          aria-label={t("evidenceFiles.camera")}
          onClick={() => setCamera(true)}
        >
          <IconCamera size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("evidenceFiles.addHint")}>
        <Button
          variant="default"
          leftSection={<IconPhotoPlus size={17} aria-hidden />}
          rightSection={<KeyHint keys="mod+I" />}
          aria-keyshortcuts="Control+I"
          loading={evidence.attaching}
          onClick={onPick}
        >
          {t("evidenceFiles.add")}
        </Button>
      </Tooltip>
      {camera && (
        <CameraDialog
          onClose={() => setCamera(false)}
          onPhoto={(photo) => evidence.attach({ files: [photo] })}
        />
      )}
    </Group>
  );
}
