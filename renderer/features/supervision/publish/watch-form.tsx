import {
  Button,
  Paper,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/kk";
import "dayjs/locale/ru";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ulid } from "ulid";
import { WATCH_KINDS } from "../../../../shared/schemas/watch-list.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useLanguage } from "../../../i18n/use-language.ts";

const EMPTY = { kind: "plate", value: "", note: "", until: null } as const;
type Draft = { kind: (typeof WATCH_KINDS)[number]; value: string; note: string; until: string | null };

/** A new plate or consignee, for this post or, by the hub, for all. */
export function WatchForm({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [forAll, setForAll] = useState(signedIn);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const add = useMutation({
    mutationFn: async ({ kind, value, note, until }: Draft) => {
      if (!(forAll && signedIn)) return call("watch.add", { kind, value, note, until });
      const content = { id: ulid(), kind, value, reason: note, until, active: true };
      return call("supervision.publish", { kind: "watch", content });
    },
    onSuccess: async () => {
      setDraft(EMPTY);
      await queryClient.invalidateQueries({ queryKey: ["watch.list"] });
    },
  });
  const ready = draft.value.trim() !== "" && (draft.note.trim() !== "" || !forAll);
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      radius="md"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) add.mutate(draft);
      }}
    >
      <Stack gap="sm">
        <Title order={2}>{t("watch.add")}</Title>
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
        <DateInput
          label={t("watch.untilLabel")}
          maw={200}
          locale={language}
          valueFormat="DD.MM.YYYY"
          clearable
          value={draft.until}
          onChange={(until) => change({ until })}
        />
        {signedIn && (
          <Switch
            label={t("watch.forAll")}
            checked={forAll}
            onChange={(event) => setForAll(event.currentTarget.checked)}
          />
        )}
        {add.isError && <FailureAlert title={t("watch.addFailed")} error={add.error} />}
        {add.isSuccess && forAll && signedIn && (
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
