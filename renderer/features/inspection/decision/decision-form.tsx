import { Alert, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Decision, type DecisionKind, decisionSchema } from "../../../../shared/schemas/decision.ts";
import type { Reason } from "../../../../shared/schemas/reasons.ts";
import { DECISION_LOOKS } from "../../../components/decision-looks.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { KeyHint } from "../../../components/key-hint.tsx";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { Summary } from "../summary.ts";
import classes from "./decision.module.css";
import { DecisionWords } from "./decision-words.tsx";

interface DecisionFormProps {
  kind: DecisionKind;
  /** Those that this decision may have, in their order. */
  reasons: readonly Reason[];
  /** The decision takes the place of another, which needs a reason of its own. */
  revising: boolean;
  revisionReason: string;
  onRevisionReason: (reason: string) => void;
  summary: Summary;
  /** Kept by the bar: changing one's mind about the decision loses no words. */
  note: string;
  onNote: (note: string) => void;
  pending: boolean;
  error: unknown;
  onConfirm: (decision: Decision) => void;
  onCancel: () => void;
}

/** Reason by arrow keys, a note, Enter: the whole decision without a mouse. */
export function DecisionForm(props: DecisionFormProps) {
  const { kind, reasons, revising, revisionReason, onRevisionReason } = props;
  const { summary, note, onNote, pending, error, onConfirm, onCancel } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const overriding = kind === "release" && summary.openHits.length > 0;
  const [reason, setReason] = useState(overriding ? "override" : (reasons[0]?.code ?? ""));
  const [tried, setTried] = useState(false);
  const { color, icon: Icon } = DECISION_LOOKS[kind];

  const noteNeeded = reasons.some(({ code, noteNeeded: needed }) => code === reason && needed);
  const noteMissing = noteNeeded && note.trim() === "";
  const whyMissing = revising && revisionReason.trim() === "";
  const unscreened = kind === "release" && summary.pending > 0;

  const confirm = () => {
    setTried(true);
    const decision = decisionSchema.safeParse({ kind, reason, note });
    const isComplete = !noteMissing && !whyMissing && !unscreened && !pending;
    if (decision.success && isComplete) onConfirm(decision.data);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Escape") onCancel();
    // Undo belongs to the note while it is written, not to the table above.
    if (event.ctrlKey && event.code === "KeyZ") event.stopPropagation();
    const plainEnter = event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!plainEnter || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    confirm();
  };

  return (
    <form className={classes.form} aria-label={t(`decision.kinds.${kind}`)} onKeyDown={onKeyDown}>
      {overriding && (
        <Alert color="hit" p="xs" icon={<IconAlertTriangle aria-hidden />}>
          <strong>{t("decision.overrideTitle")}</strong>{" "}
          {t("decision.overrideWhy", {
            count: summary.openHits.length,
            rows: summary.openHits
              .slice(0, 12)
              .map((row) => row + 1)
              .join(", "),
          })}
        </Alert>
      )}
      <div className={classes.fields}>
        <Radio.Group label={t("decision.reason")} value={reason} onChange={setReason}>
          <Group gap="xs" mt={4}>
            {reasons.map(({ code, label }, index) => {
              const closed = kind === "release" && overriding !== (code === "override");
              const first = overriding ? code === "override" : index === 0;
              return (
                <Radio
                  key={code}
                  value={code}
                  size="xs"
                  color={color}
                  label={label[language]}
                  disabled={closed}
                  autoFocus={first}
                  classNames={{ root: classes.reason }}
                />
              );
            })}
          </Group>
        </Radio.Group>
        <DecisionWords
          tried={tried}
          noteNeeded={noteNeeded}
          note={note}
          onNote={onNote}
          revising={revising}
          revisionReason={revisionReason}
          onRevisionReason={onRevisionReason}
        />
        <Stack gap="xs" justify="flex-end">
          {unscreened && (
            <Text size="xs" role="status">
              {t("decision.unscreened", { count: summary.pending })}
            </Text>
          )}
          <Group gap="xs" wrap="nowrap" justify="flex-end">
            <Button variant="default" onClick={onCancel} rightSection={<KeyHint keys="Esc" />}>
              {t("common.cancel")}
            </Button>
            <Button
              color={color}
              onClick={confirm}
              loading={pending}
              disabled={unscreened}
              leftSection={<Icon size={17} aria-hidden />}
              rightSection={<KeyHint keys="Enter" />}
            >
              {t(`decision.kinds.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </div>
      {error !== null && (
        <FailureAlert title={t("decision.failed")} error={error} safe={t("decision.safe")} />
      )}
    </form>
  );
}
