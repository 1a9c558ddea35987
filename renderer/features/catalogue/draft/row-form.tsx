import { Button, EmptyState, Group, Stack, Text, Title } from "@mantine/core";
import { IconEdit, IconTrash } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { keyOf } from "../../../../shared/catalogue-editing/keys.ts";
import { COLUMNS } from "../../../../shared/catalogue-tables/columns.ts";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import type { DraftEdit } from "../../../../shared/schemas/catalogue-draft.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { Panel } from "../panel.tsx";
import { EffectPanel } from "./effect-panel.tsx";
import { RowField } from "./row-field.tsx";
import type { ChosenRow } from "./row-list.tsx";
import { useDraftAction } from "./use-draft.ts";

/** How long after the last keystroke a row is written. */
const QUIET_MS = 600;

interface RowAccess {
  /** The draft is under review. */
  readonly frozen: boolean;
  /** The officer may not edit. */
  readonly readOnly: boolean;
}

/** One row, written into the draft as it is typed, as soon as it makes sense. */
export function RowForm({ row, ...access }: { row: ChosenRow | null } & RowAccess) {
  const { t } = useTranslation();
  if (!row)
    return (
      <EmptyState
        icon={<IconEdit aria-hidden />}
        title={t("draft.chooseRow")}
        description={access.readOnly ? undefined : t("draft.chooseRowHint")}
      />
    );
  return <Fields row={row} {...access} />;
}

function Fields({ row, frozen, readOnly }: { row: ChosenRow } & RowAccess) {
  const { t } = useTranslation();
  const { sheet } = row;
  const mayTry = useMay("catalogue-editing.effect");
  const [key, setKey] = useState(row.key);
  const [cells, setCells] = useState(row.cells);
  const [removed, setRemoved] = useState(false);
  const put = useDraftAction((request: RequestOf<"catalogue-editing.put">) =>
    call("catalogue-editing.put", request),
  );
  const { mutate } = put;
  const write = (next: ChosenRow["cells"] | null) =>
    mutate({ sheet, key, cells: next }, { onSuccess: (answer) => setKey(answer.key) });

  useEffect(() => {
    if (cells === row.cells) return;
    const timer = setTimeout(
      () => mutate({ sheet, key, cells }, { onSuccess: (answer) => setKey(answer.key) }),
      QUIET_MS,
    );
    return () => clearTimeout(timer);
  }, [cells, row.cells, mutate, sheet, key]);

  const errors = put.data?.errors ?? [];
  const errorOf = (column: string): string | null => {
    const error = errors.find((candidate) => candidate.column === column);
    return error ? t(`draft.reasons.${error.reason}`, { value: error.value }) : null;
  };
  const state = frozen ? "frozen" : removed ? "removed" : put.isPending ? "saving" : stateOf(put.data);
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>
          {t(`draft.${row.key === null ? "newRow" : "row"}`, { sheet: t(`draft.sheets.${sheet}`) })}
        </Title>
        <Group gap="sm">
          {!readOnly && (
            <Text size="sm" c="dimmed" role="status">
              {t(`draft.states.${state}`)}
            </Text>
          )}
          {key !== null && !removed && !readOnly && (
            <Button
              variant="default"
              disabled={frozen}
              leftSection={<IconTrash size={17} aria-hidden />}
              onClick={() => {
                setRemoved(true);
                write(null);
              }}
            >
              {t("draft.remove")}
            </Button>
          )}
        </Group>
      </Group>
      {put.isError && <FailureAlert title={t("draft.notWritten")} error={put.error} />}
      <div className={classes.fields}>
        {COLUMNS[sheet].map((column) => (
          <RowField
            key={column.name}
            sheet={sheet}
            column={column}
            cell={cells[column.name] ?? ""}
            error={errorOf(column.name)}
            disabled={frozen || removed || readOnly || isIdle(column.name, cells)}
            onChange={(cell) => setCells({ ...cells, [column.name]: cell })}
          />
        ))}
      </div>
      {mayTry && (
        <Panel title={t("draft.effect.ofRow")}>
          <Stack gap="sm">
            <EffectPanel edits={editsOf(row, removed ? null : cells)} />
          </Stack>
        </Panel>
      )}
    </>
  );
}

/** The row as it stands in the form, whether or not it is written yet; under another key the one before goes. */
function editsOf({ sheet, key }: ChosenRow, cells: ChosenRow["cells"] | null): DraftEdit[] {
  const next = cells && keyOf(sheet, cells);
  const going = key !== null && key !== next ? [{ sheet, key, cells: null }] : [];
  return next === null ? going : [...going, { sheet, key: next, cells }];
}

/** Only a term that may be misspelt says from how many letters. */
const isIdle = (column: string, { rule = "" }: ChosenRow["cells"]): boolean =>
  column === "fuzzyFrom" && rule !== "" && rule !== "fuzzy";

function stateOf(answer: { errors: readonly unknown[] } | undefined): "untouched" | "wrong" | "saved" {
  if (!answer) return "untouched";
  return answer.errors.length > 0 ? "wrong" : "saved";
}
