import { Button, EmptyState, Group, Loader, Pagination, Text } from "@mantine/core";
import { IconArrowBackUp, IconPencilOff } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import type { DraftChange, DraftView } from "../../../../shared/schemas/catalogue-draft.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { ChangeRow } from "./change-row.tsx";
import { TableErrors } from "./table-errors.tsx";
import { useDraftAction } from "./use-draft.ts";

/** All that the draft changes; each change can be taken back by itself. */
export function ChangesPanel({ draft }: { draft: DraftView | null }) {
  const { t } = useTranslation();
  const mayDiscard = useMay("catalogue-editing.discard");
  const discard = useDraftAction((request: RequestOf<"catalogue-editing.discard">) =>
    call("catalogue-editing.discard", request),
  );
  const discardAll = useDraftAction(() => call("catalogue-editing.discard-all"));
  if (!draft || draft.changes === 0)
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
      <ChangeList
        action={(change) =>
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
    </>
  );
}

const PAGE = 50;

function ChangeList({ action }: { action: (change: DraftChange) => ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const changes = useQuery({
    ...ask("catalogue-editing.changes", { offset: (page - 1) * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  if (changes.isError) return <FailureAlert title={t("draft.failed")} error={changes.error} />;
  if (!changes.data) return <Loader size="sm" aria-label={t("common.loading")} />;
  const pages = Math.ceil(changes.data.total / PAGE);
  // What stood on the last page was taken back.
  if (pages > 0 && page > pages) setPage(pages);
  return (
    <>
      <ul className={classes.plain} aria-label={t("draft.tabs.changes")}>
        {changes.data.changes.map((change) => (
          <ChangeRow
            key={`${change.sheet} ${change.key}`}
            change={change}
            about={`${change.officer}, ${format.dateTime(change.editedAt)}`}
            action={action(change)}
          />
        ))}
      </ul>
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ "aria-label": t(`catalogue.pages.${control}`) })}
        />
      )}
    </>
  );
}
