import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Reason, reasonSchema } from "../../../shared/schemas/reasons.ts";
import { UI_LANGUAGES } from "../../../shared/schemas/station.ts";

interface ReasonFormProps {
  reason: Reason;
  /** A code that is in the log does not change. */
  isNew: boolean;
  taken: readonly string[];
  pending: boolean;
  onSave: (reason: Reason) => void;
  onCancel: () => void;
}

/** A reason of the station's own, in the three languages of the program. */
export function ReasonForm({ reason, isNew, taken, pending, onSave, onCancel }: ReasonFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(reason);
  const parsed = reasonSchema.safeParse(draft);
  const isTaken = isNew && taken.includes(draft.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed.success && !isTaken) onSave(parsed.data);
  };
  return (
    <form aria-label={t("reasons.new")} onSubmit={submit}>
      <Stack gap="xs">
        <Group grow align="flex-start" gap="xs">
          {UI_LANGUAGES.map((language) => (
            <TextInput
              key={language}
              label={t(`reasons.${language}`)}
              required
              maxLength={80}
              value={draft.label[language]}
              onChange={(event) => {
                const label = { ...draft.label, [language]: event.currentTarget.value };
                setDraft({ ...draft, label });
              }}
            />
          ))}
        </Group>
        <TextInput
          label={t("reasons.code")}
          description={t("reasons.codeHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          required
          maxLength={60}
          disabled={!isNew}
          value={draft.code}
          error={isTaken && t("reasons.codeTaken")}
          onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value })}
        />
        <Group justify="space-between" gap="md">
          <Checkbox
            label={t("reasons.noteNeeded")}
            checked={draft.noteNeeded}
            onChange={(event) => setDraft({ ...draft, noteNeeded: event.currentTarget.checked })}
          />
          <Group gap="xs">
            <Button variant="default" onClick={onCancel}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" disabled={!parsed.success || isTaken} loading={pending}>
              {t("common.save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
