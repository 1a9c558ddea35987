import { Alert, Button, Group, Text } from "@mantine/core";
import { IconGavel, IconHistory } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type DecisionEntry, isDecision } from "../../../../shared/schemas/log-entry.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useNavigation } from "../../../navigation.tsx";
import { ask } from "../../../queries.ts";
import { useSessions } from "../../inspection/session/session-context.tsx";
import { useMay } from "../../sign-in/use-desk-session.ts";

interface DecisionStandingProps {
  entry: DecisionEntry;
  onOpen: (entry: string) => void;
}

/** Whether a decision is in force: one that is can be revised, one that is not leads to what took its place. */
export function DecisionStanding({ entry, onOpen }: DecisionStandingProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const sessions = useSessions();
  const { inspection } = entry.payload;
  const mayReopen = useMay("truck.reopen");
  const story = useQuery(ask("log.story", { inspection }));
  const reopen = useMutation({
    mutationFn: () => sessions.reopen(inspection),
    onSuccess: ({ id }) => go({ name: "inspection", id }),
  });
  const inForce = story.data?.entries.findLast(isDecision);
  if (!inForce) return null;
  if (inForce.id !== entry.id) {
    return (
      <Alert color="check" icon={<IconHistory aria-hidden />} p="xs">
        <Group justify="space-between">
          <Text size="sm">{t("story.notInForce", { sequence: inForce.sequence })}</Text>
          <Button variant="default" size="compact-sm" onClick={() => onOpen(inForce.id)}>
            {t("story.openInForce")}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (!mayReopen) return null;
  return (
    <>
      <Group>
        <Button
          variant="default"
          leftSection={<IconGavel size={17} aria-hidden />}
          loading={reopen.isPending}
          onClick={() => reopen.mutate()}
        >
          {t("story.revise")}
        </Button>
      </Group>
      {reopen.isError && <FailureAlert title={t("story.reviseFailed")} error={reopen.error} />}
    </>
  );
}
