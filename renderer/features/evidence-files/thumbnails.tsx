import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconFileTypePdf } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { EvidenceFile, FileState } from "../../../shared/schemas/evidence.ts";
import classes from "./evidence-files.module.css";

interface ThumbnailsProps {
  files: readonly EvidenceFile[];
  stateOf: (file: EvidenceFile) => FileState;
  large?: boolean;
  onOpen: (index: number) => void;
}

/** The files side by side; one that is lost or withdrawn bears a sign. */
export function Thumbnails({ files, stateOf, large = false, onOpen }: ThumbnailsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.thumbnails} data-large={large}>
      {files.map((file, index) => (
        <UnstyledButton
          key={file.attachment}
          className={classes.thumbnail}
          data-withdrawn={file.withdrawn !== null}
          data-lost={stateOf(file) !== "sound"}
          aria-label={t("evidenceFiles.open", { name: nameOf(file) })}
          title={
            file.item === null ? nameOf(file) : `${t(`evidenceFiles.items.${file.item}`)}: ${nameOf(file)}`
          }
          onClick={() => onOpen(index)}
        >
          <Picture file={file} lost={stateOf(file) !== "sound"} />
        </UnstyledButton>
      ))}
    </div>
  );
}

function Picture({ file, lost }: { file: EvidenceFile; lost: boolean }) {
  if (lost) return <IconAlertTriangle aria-hidden />;
  if (file.type === "application/pdf") return <IconFileTypePdf aria-hidden />;
  return <img src={addressOf(file.thumbnail ?? file.sha256)} alt="" loading="lazy" />;
}

/** The page's own origin answers for it, to known hashes alone. */
export const addressOf = (sha256: string): string => `/evidence/${sha256}`;

export const nameOf = ({ caption, name }: EvidenceFile): string => caption || name;
