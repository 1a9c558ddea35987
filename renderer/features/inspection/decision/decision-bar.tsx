import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DECISIONS, type Decision, type DecisionKind } from "../../../../shared/schemas/decision.ts";
import type { LogRow } from "../../../../shared/schemas/log-row.ts";
import { useCommands } from "../../../commands.tsx";
import { DECISION_LOOKS } from "../../../components/decision-looks.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { KeyHint } from "../../../components/key-hint.tsx";
import { ask } from "../../../queries.ts";
import { PhotoWarning } from "../../evidence-files/photo-warning.tsx";
import type { Evidence } from "../../evidence-files/use-evidence.ts";
import type { InspectionSession } from "../session/session.ts";
import { useSessions } from "../session/session-context.tsx";
import type { Summary } from "../summary.ts";
import classes from "./decision.module.css";
import { DecisionForm } from "./decision-form.tsx";

interface DecisionBarProps {
  session: InspectionSession;
  summary: Summary;
  evidence: Evidence;
  /** The officer thought better of it: back to the lines. */
  onCancel: () => void;
  onDecided: (row: LogRow) => void;
}

/** Release, hold, refer or seize: one key each, then the reason. */
export function DecisionBar({ session, summary, evidence, onCancel, onDecided }: DecisionBarProps) {
  const { t } = useTranslation();
  const sessions = useSessions();
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [note, setNote] = useState("");
  const [revisionReason, setRevisionReason] = useState("");
  const reasons = useQuery(ask("reasons.list"));
  const revising = session.revises !== undefined;
  const record = useMutation({
    mutationFn: (decision: Decision) => session.decide(decision, revising ? revisionReason : undefined),
    onSuccess: async (row) => {
      sessions.close(session.id);
      onDecided(row);
      for (const channel of ["draft.list", "queue.list", "log.search", "log.story"])
        await queryClient.invalidateQueries({ queryKey: [channel] });
    },
  });
  const choose = (next: DecisionKind | null) => {
    record.reset();
    setKind(next);
  };

  useCommands(
    DECISIONS.map((decision) => ({
      id: decision,
      group: "decision" as const,
      label: t(`decision.kinds.${decision}`),
      keys: DECISION_LOOKS[decision].keys,
      run: () => choose(decision),
    })),
  );

  return (
    <section className={classes.bar} aria-label={t("decision.label")}>
      {kind && <PhotoWarning kind={kind} evidence={evidence} />}
      {reasons.isError && (
        <FailureAlert
          title={t("decision.reasonsFailed")}
          error={reasons.error}
          onRetry={() => void reasons.refetch()}
        />
      )}
      {kind && reasons.data ? (
        <DecisionForm
          key={kind}
          kind={kind}
          reasons={reasons.data.filter(({ decision, active }) => decision === kind && active)}
          revising={revising}
          revisionReason={revisionReason}
          onRevisionReason={setRevisionReason}
          summary={summary}
          note={note}
          onNote={setNote}
          pending={record.isPending}
          error={record.error}
          onConfirm={(decision) => record.mutate(decision)}
          onCancel={() => {
            choose(null);
            onCancel();
          }}
        />
      ) : (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c={summary.openHits.length > 0 ? "hit" : "dimmed"}>
            {summary.openHits.length > 0
              ? t("decision.openHits", { count: summary.openHits.length })
              : t("decision.noOpenHits")}
          </Text>
          <Group gap="sm" wrap="nowrap">
            {DECISIONS.map((decision) => {
              const { color, icon: Icon, keys } = DECISION_LOOKS[decision];
              return (
                <Button
                  key={decision}
                  color={color}
                  variant="light"
                  leftSection={<Icon size={18} aria-hidden />}
                  rightSection={<KeyHint keys={keys} />}
                  aria-keyshortcuts={keys.replace("shift", "Shift")}
                  onClick={() => choose(decision)}
                >
                  {t(`decision.kinds.${decision}`)}
                </Button>
              );
            })}
          </Group>
        </Group>
      )}
    </section>
  );
}
