import { Alert, Button, Center, Modal, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlertTriangle, IconFileTypePdf } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EvidenceFile } from "../../../shared/schemas/evidence.ts";
import { call } from "../../api.ts";
import { useModal } from "../../commands.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { openDocument } from "../documents/take-over.ts";
import classes from "./evidence-files.module.css";
import { addressOf, nameOf } from "./thumbnails.tsx";
import type { Evidence } from "./use-evidence.ts";
import { ViewerDetails } from "./viewer-details.tsx";
import { ViewerToolbar } from "./viewer-toolbar.tsx";

const ZOOMS = [1, 1.5, 2, 3, 4, 6] as const;
const WHOLE = { zoom: 0, turns: 0 } as const;

interface ViewerProps {
  evidence: Evidence;
  index: number;
  onMove: (index: number) => void;
  onClose: () => void;
  decidedAt?: string;
}

/** One file over the whole window, with its neighbours an arrow key away. */
export function Viewer({ evidence, index, onMove, onClose, decidedAt }: ViewerProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<{ zoom: number; turns: number }>(WHOLE);
  const { files } = evidence;
  const file = files[index];
  useModal(true);

  const move = (step: number) => {
    setView(WHOLE);
    onMove((index + step + files.length) % files.length);
  };
  const zoom = (step: number) =>
    setView((now) => ({ ...now, zoom: Math.min(ZOOMS.length - 1, Math.max(0, now.zoom + step)) }));
  const rotate = () => setView((now) => ({ ...now, turns: (now.turns + 1) % 4 }));
  const whole = () => setView(WHOLE);
  useHotkeys([
    ["ArrowLeft", () => move(-1)],
    ["ArrowRight", () => move(1)],
    ["[plus]", () => zoom(1)],
    ["shift+[plus]", () => zoom(1)],
    ["=", () => zoom(1)],
    ["-", () => zoom(-1)],
    ["0", whole],
    ["R", rotate, { usePhysicalKeys: true }],
  ]);
  if (!file) return null;
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={`${t("evidenceFiles.viewer.title", { number: index + 1, count: files.length })} · ${nameOf(file)}`}
      closeButtonProps={{ "aria-label": t("common.close") }}
      classNames={{ body: classes.viewer, content: classes.viewerContent }}
    >
      <div className={classes.stage}>
        <Sight file={file} evidence={evidence} scale={ZOOMS[view.zoom] ?? 1} turns={view.turns} />
      </div>
      <ViewerToolbar many={files.length > 1} onMove={move} onZoom={zoom} onWhole={whole} onRotate={rotate} />
      <ViewerDetails key={file.attachment} file={file} {...(decidedAt !== undefined && { decidedAt })} />
    </Modal>
  );
}

interface SightProps {
  file: EvidenceFile;
  evidence: Evidence;
  scale: number;
  turns: number;
}

function Sight({ file, evidence, scale, turns }: SightProps) {
  const { t } = useTranslation();
  const state = evidence.stateOf(file);
  if (state !== "sound") {
    return (
      <Center h="100%">
        <Alert role="alert" color="hit" icon={<IconAlertTriangle aria-hidden />} title={nameOf(file)}>
          {t(`evidenceFiles.states.${state}`)}
        </Alert>
      </Center>
    );
  }
  if (file.type === "application/pdf") return <Scan file={file} />;
  const [width, height] = turns % 2 === 0 ? ["cqw", "cqh"] : ["cqh", "cqw"];
  return (
    <div className={classes.canvas} style={{ width: `${scale * 100}cqw`, height: `${scale * 100}cqh` }}>
      <img
        src={addressOf(file.sha256)}
        alt={nameOf(file)}
        style={{
          width: `${scale * 100}${width}`,
          height: `${scale * 100}${height}`,
          transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
        }}
      />
    </div>
  );
}

function Scan({ file }: { file: EvidenceFile }) {
  const { t } = useTranslation();
  const open = useMutation({
    mutationFn: async () => openDocument(await call("evidence.open", { attachment: file.attachment })),
  });
  return (
    <Center h="100%">
      <Stack align="center">
        <IconFileTypePdf size={72} stroke={1.2} aria-hidden />
        <Text size="sm">{t("evidenceFiles.viewer.pdf")}</Text>
        {open.isError && <FailureAlert title={t("evidenceFiles.viewer.failed")} error={open.error} />}
        <Button loading={open.isPending} onClick={() => open.mutate()}>
          {t("evidenceFiles.viewer.openPdf")}
        </Button>
      </Stack>
    </Center>
  );
}
