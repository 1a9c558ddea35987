import { ActionIcon, Group, Tooltip } from "@mantine/core";
import {
  IconArrowAutofitContent,
  IconChevronLeft,
  IconChevronRight,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface ViewerToolbarProps {
  many: boolean;
  onMove: (step: number) => void;
  onZoom: (step: number) => void;
  onWhole: () => void;
  onRotate: () => void;
}

/** What the keys do, for who has the mouse in hand. */
export function ViewerToolbar({ many, onMove, onZoom, onWhole, onRotate }: ViewerToolbarProps) {
  const { t } = useTranslation();
  const tools = [
    { name: "previous", keys: "←", icon: IconChevronLeft, run: () => onMove(-1), off: !many },
    { name: "smaller", keys: "−", icon: IconZoomOut, run: () => onZoom(-1) },
    { name: "fit", keys: "0", icon: IconArrowAutofitContent, run: onWhole },
    { name: "larger", keys: "+", icon: IconZoomIn, run: () => onZoom(1) },
    { name: "rotate", keys: "R", icon: IconRotateClockwise, run: onRotate },
    { name: "next", keys: "→", icon: IconChevronRight, run: () => onMove(1), off: !many },
  ] as const;
  return (
    <Group justify="center" gap="xs" p="xs">
      {tools.map(({ name, keys, icon: Icon, run, ...rest }) => (
        <Tooltip key={name} label={`${t(`evidenceFiles.viewer.${name}`)} (${keys})`}>
          <ActionIcon
            variant="default"
            size="xl"
            aria-label={t(`evidenceFiles.viewer.${name}`)}
            disabled={"off" in rest && rest.off}
            onClick={run}
          >
            <Icon size={22} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
