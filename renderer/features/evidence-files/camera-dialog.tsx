import { Alert, Button, Center, Group, Modal, Stack } from "@mantine/core";
import { IconCamera, IconCameraOff } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModal } from "../../commands.tsx";
import classes from "./evidence-files.module.css";
import { takePhoto } from "./take-photo.ts";

interface CameraDialogProps {
  onPhoto: (photo: File) => void;
  onClose: () => void;
}

/** The camera's picture, and a button that keeps it; said plainly where there is no camera. */
export function CameraDialog({ onPhoto, onClose }: CameraDialogProps) {
  const { t } = useTranslation();
  const { video, failed } = useCamera();
  const [ready, setReady] = useState(false);
  useModal(true);
  const take = async () => {
    if (video.current) onPhoto(await takePhoto(video.current));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("evidenceFiles.cameraDialog.title")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        {failed ? (
          <Alert
            color="check"
            icon={<IconCameraOff aria-hidden />}
            title={t("evidenceFiles.cameraDialog.failed")}
          >
            {t("evidenceFiles.cameraDialog.failedHint")}
          </Alert>
        ) : (
          <Center className={classes.camera}>
            <video ref={video} autoPlay muted playsInline onLoadedData={() => setReady(true)} />
          </Center>
        )}
        <Group justify="flex-end">
          <Button
            data-autofocus
            disabled={failed || !ready}
            leftSection={<IconCamera size={18} aria-hidden />}
            onClick={() => void take()}
          >
            {t("evidenceFiles.cameraDialog.take")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The stream runs as long as the dialog is open; the light at the camera goes out with it. */
function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let open = true;
    let stream: MediaStream | undefined;
    const stop = () => stream?.getTracks().forEach((track) => void track.stop());
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { width: { ideal: 3840 }, height: { ideal: 2160 }, facingMode: "environment" },
      });
      if (!open) stop();
      else if (video.current) video.current.srcObject = stream;
    };
    start().catch(() => setFailed(true));
    return () => {
      open = false;
      stop();
    };
  }, []);
  return { video, failed };
}
