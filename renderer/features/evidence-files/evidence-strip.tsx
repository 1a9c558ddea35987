import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChecklistItem } from "../../../shared/schemas/evidence.ts";
import { useCommands } from "../../commands.tsx";
import { useMay } from "../sign-in/use-desk-session.ts";
import { Checklist } from "./checklist.tsx";
import { EvidenceButtons } from "./evidence-buttons.tsx";
import classes from "./evidence-files.module.css";
import { RefusedFiles } from "./refused-files.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import type { Evidence } from "./use-evidence.ts";
import { useEvidencePicker, usePastedEvidence } from "./use-evidence-picker.ts";
import { Viewer } from "./viewer.tsx";

interface EvidenceStripProps {
  evidence: Evidence;
  /** In a list of its own, with room: the log's. */
  large?: boolean;
  /** Files are looked at, and none is added. */
  readOnly?: boolean;
  /** When the truck was decided; a file that came later says so. */
  decidedAt?: string;
}

/** A truck's photos and scans in a row: how many, what is missing, and one key to add. */
export function EvidenceStrip({ evidence, large = false, readOnly = false, decidedAt }: EvidenceStripProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<number | null>(null);
  const mayAttach = useMay("evidence.attach") && !readOnly;
  const pick = useEvidencePicker(evidence.attach);
  usePastedEvidence(evidence.attach);
  const attach = {
    id: "attach",
    group: "truck",
    label: t("commands.attach"),
    keys: "mod+I",
    run: () => pick(),
  } as const;
  useCommands(mayAttach ? [attach] : []);
  return (
    <section className={classes.strip} data-large={large} aria-label={t("evidenceFiles.label")}>
      <RefusedFiles evidence={evidence} />
      <div className={classes.row}>
        <StripWords evidence={evidence} {...(mayAttach && { onPick: pick })} />
        {!large && <Thumbnails files={evidence.files} stateOf={evidence.stateOf} onOpen={setOpened} />}
        {mayAttach && <EvidenceButtons evidence={evidence} onPick={() => pick()} />}
      </div>
      {large && <Thumbnails large files={evidence.files} stateOf={evidence.stateOf} onOpen={setOpened} />}
      {opened !== null && (
        <Viewer
          evidence={evidence}
          index={opened}
          onMove={setOpened}
          onClose={() => setOpened(null)}
          {...(decidedAt !== undefined && { decidedAt })}
        />
      )}
    </section>
  );
}

interface StripWordsProps {
  evidence: Evidence;
  onPick?: (item: ChecklistItem) => void;
}

function StripWords({ evidence, onPick }: StripWordsProps) {
  const { t } = useTranslation();
  const { files, counted, lost } = evidence;
  return (
    <Group gap="sm" wrap="nowrap" className={classes.words}>
      <IconPhoto size={18} style={{ flexShrink: 0 }} aria-hidden />
      <Text size="sm" fw={600} style={{ whiteSpace: "nowrap" }}>
        {files.length === 0 ? t("evidenceFiles.none") : t("evidenceFiles.title", { count: counted })}
      </Text>
      {lost > 0 ? (
        <Text size="sm" c="hit" fw={600} role="alert" className={classes.lost}>
          <IconAlertTriangle size={16} aria-hidden /> {t("evidenceFiles.lost", { count: lost })}
        </Text>
      ) : (
        <Checklist evidence={evidence} {...(onPick && { onPick })} />
      )}
    </Group>
  );
}
