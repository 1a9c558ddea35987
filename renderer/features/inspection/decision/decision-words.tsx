import { Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface DecisionWordsProps {
  /** Whether what is missing is to be shown. */
  tried: boolean;
  noteNeeded: boolean;
  note: string;
  onNote: (note: string) => void;
  revising: boolean;
  revisionReason: string;
  onRevisionReason: (reason: string) => void;
}

/** What a decision says in the officer's own words; a revision also says why the earlier one does not stand. */
export function DecisionWords(props: DecisionWordsProps) {
  const { tried, noteNeeded, note, onNote, revising, revisionReason, onRevisionReason } = props;
  const { t } = useTranslation();
  const size = { maxLength: 2_000, autosize: true, minRows: 1, maxRows: 3 } as const;
  return (
    <Stack gap="xs">
      {revising && (
        <Textarea
          {...size}
          label={t("decision.revisionReason")}
          withAsterisk
          required
          error={tried && revisionReason.trim() === "" && t("decision.revisionReasonMissing")}
          value={revisionReason}
          onChange={(event) => onRevisionReason(event.currentTarget.value)}
        />
      )}
      <Textarea
        {...size}
        label={t("decision.note")}
        description={noteNeeded ? t("decision.noteNeeded") : undefined}
        withAsterisk={noteNeeded}
        required={noteNeeded}
        error={tried && noteNeeded && note.trim() === "" && t("decision.noteMissing")}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </Stack>
  );
}
