import { Button, Paper, SegmentedControl, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WATCH_KINDS } from "../../../../shared/schemas/watch-list.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { UntilInput } from "./until-input.tsx";

const EMPTY = { kind: "plate", value: "", note: "", until: null } as const;
export type WatchDraft = {
  kind: (typeof WATCH_KINDS)[number];
  value: string;
  note: string;
  until: string | null;
};

interface WatchFormProps {
  /** For all posts, by the hub: they are told why, and the answer comes later. */
  forAll: boolean;
  add: { isPending: boolean; isError: boolean; isSuccess: boolean; error: unknown };
  onAdd: (draft: WatchDraft, done: () => void) => void;
}

/** A new plate or consignee to look out for. */
export function WatchForm({ forAll, add, onAdd }: WatchFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<WatchDraft>(EMPTY);
  const change = (part: Partial<WatchDraft>) => setDraft((now) => ({ ...now, ...part }));
  const ready = draft.value.trim() !== "" && (draft.note.trim() !== "" || !forAll);
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      radius="md"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onAdd(draft, () => setDraft(EMPTY));
      }}
    >
      <Stack gap="sm">
        <Title order={2}>{forAll ? t("watch.addForAll") : t("watch.add")}</Title>
        <SegmentedControl
          aria-label={t("watch.kind")}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          data={WATCH_KINDS.map((kind) => ({ value: kind, label: t(`watch.kinds.${kind}`) }))}
        />
        <TextInput
          label={t(`watch.kinds.${draft.kind}`)}
          description={t(`watch.hints.${draft.kind}`)}
          value={draft.value}
          maxLength={300}
          onChange={(event) => change({ value: event.currentTarget.value })}
        />
        <Textarea
          label={t("watch.note")}
          autosize
          minRows={2}
          value={draft.note}
          maxLength={1_000}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <UntilInput value={draft.until} onChange={(until) => change({ until })} />
        {add.isError && <FailureAlert title={t("watch.addFailed")} error={add.error} />}
        {add.isSuccess && forAll && (
          <Text size="sm" role="status">
            {t("watch.published")}
          </Text>
        )}
        <Button type="submit" style={{ alignSelf: "flex-start" }} loading={add.isPending} disabled={!ready}>
          {t("watch.submit")}
        </Button>
      </Stack>
    </Paper>
  );
}
