import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconCheck, IconInfoCircle, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import type { DraftView } from "../../../../shared/schemas/catalogue-draft.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import { Panel } from "../panel.tsx";
import { Publish } from "./publish.tsx";
import { PublisherKey } from "./publisher-key.tsx";
import { useDraftAction } from "./use-draft.ts";

/** From a draft to the next version: submitted, reviewed by a second supervisor, published. */
export function ReviewPanel({ draft }: { draft: DraftView | null }) {
  const { t } = useTranslation();
  const mayReview = useMay("catalogue-editing.review");
  if (!mayReview)
    return (
      <Panel title={t("draft.tabs.review")}>
        {draft ? <Story draft={draft} /> : <Text size="sm">{t("draft.noChanges")}</Text>}
      </Panel>
    );
  return (
    <>
      <Panel title={t(`draft.review.steps.${draft?.state ?? "editing"}`)}>
        <Step draft={draft} />
      </Panel>
      <Panel title={t("draft.key.title")}>
        <PublisherKey />
      </Panel>
    </>
  );
}

function Step({ draft }: { draft: DraftView | null }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const submit = useDraftAction((note: string) => call("catalogue-editing.submit", { note }));
  const review = useDraftAction((request: RequestOf<"catalogue-editing.review">) =>
    call("catalogue-editing.review", request),
  );
  const withdraw = useDraftAction((state: RequestOf<"catalogue-editing.withdraw">["state"]) =>
    call("catalogue-editing.withdraw", { state }),
  );
  const state = draft?.state ?? "editing";
  const failed = [submit, review, withdraw].find(({ isError }) => isError);
  const said = state === "editing" ? "note" : "comment";
  return (
    <Stack gap="sm">
      {draft && <Story draft={draft} />}
      {failed && <FailureAlert title={t("draft.review.failed")} error={failed.error} />}
      {state === "submitted" && draft?.own && (
        <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t("draft.review.waits")}
        </Alert>
      )}
      {state === "approved" ? (
        <Publish />
      ) : (
        <Textarea
          label={t(`draft.review.${said}`)}
          value={text}
          maxLength={2000}
          autosize
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Group gap="xs">
        {state === "editing" && (
          <Button
            leftSection={<IconSend size={17} aria-hidden />}
            disabled={!draft || draft.changes === 0}
            loading={submit.isPending}
            onClick={() => submit.mutate(text)}
          >
            {t("draft.review.submit")}
          </Button>
        )}
        {state === "submitted" && (
          <>
            <Button
              leftSection={<IconCheck size={17} aria-hidden />}
              disabled={draft?.own ?? true}
              loading={review.isPending}
              onClick={() => review.mutate({ decision: "approve", comment: text })}
            >
              {t("draft.review.approve")}
            </Button>
            <Button
              variant="default"
              disabled={draft?.own ?? true}
              onClick={() => review.mutate({ decision: "return", comment: text })}
            >
              {t("draft.review.return")}
            </Button>
          </>
        )}
        {state !== "editing" && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(state)}>
            {t("draft.review.withdraw")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Who submitted it, and what the last review said. */
function Story({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {draft.submitted && (
        <Text size="sm">
          {t("draft.review.submitted", {
            officer: draft.submitted.officer,
            at: format.dateTime(draft.submitted.at),
          })}
          {draft.submitted.note && ` — ${draft.submitted.note}`}
        </Text>
      )}
      {draft.reviewed && (
        <Text size="sm">
          {t(draft.state === "approved" ? "draft.review.approved" : "draft.review.returned", {
            officer: draft.reviewed.officer,
            at: format.dateTime(draft.reviewed.at),
          })}
          {draft.reviewed.comment && ` — ${draft.reviewed.comment}`}
        </Text>
      )}
    </>
  );
}
