import { Button, EmptyState, Group, Text } from "@mantine/core";
import { IconArrowBackUp, IconPencilOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import type { DraftView } from "../../../../shared/schemas/catalogue-draft.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { ChangeRow } from "./change-row.tsx";
import { TableErrors } from "./table-errors.tsx";
import { useDraftAction } from "./use-draft.ts";

/** All that the draft changes; each change can be taken back by itself. */
export function ChangesPanel({ draft }: { draft: DraftView | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayDiscard = useMay("catalogue-editing.discard");
  const discard = useDraftAction((request: RequestOf<"catalogue-editing.discard">) =>
    call("catalogue-editing.discard", request),
  );
  const discardAll = useDraftAction(() => call("catalogue-editing.discard-all"));
  if (!draft || draft.changes.length === 0)
    return (
      <EmptyState
        icon={<IconPencilOff aria-hidden />}
        title={t("draft.noChanges")}
        description={t("draft.noChangesHint")}
      />
    );
  const frozen = draft.state !== "editing";
  return (
    <>
      <Group justify="space-between">
        <Text size="sm">{t("draft.onTopOf", { version: draft.base })}</Text>
        {mayDiscard && (
          <Button variant="default" disabled={frozen} onClick={() => discardAll.mutate(undefined)}>
            {t("draft.discardAll")}
          </Button>
        )}
      </Group>
      {(discard.isError || discardAll.isError) && (
        <FailureAlert title={t("draft.notWritten")} error={discard.error ?? discardAll.error} />
      )}
      <TableErrors errors={draft.errors} title={t("draft.faulty")} />
      <ul className={classes.plain} aria-label={t("draft.tabs.changes")}>
        {draft.changes.map((change) => (
          <ChangeRow
            key={`${change.sheet} ${change.key}`}
            change={change}
            about={`${change.officer}, ${format.dateTime(change.editedAt)}`}
            action={
              mayDiscard && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={frozen}
                  leftSection={<IconArrowBackUp size={15} aria-hidden />}
                  onClick={() => discard.mutate({ sheet: change.sheet, key: change.key })}
                >
                  {t("draft.discard")}
                </Button>
              )
            }
          />
        ))}
      </ul>
    </>
  );
}
