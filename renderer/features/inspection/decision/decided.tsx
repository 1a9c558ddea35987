import { Button, Center, EmptyState } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LogRow } from "../../../../shared/schemas/log-row.ts";
import { DECISION_LOOKS } from "../../../components/decision-looks.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useNavigation } from "../../../navigation.tsx";
import { useNewTruck } from "../use-new-truck.ts";

/** The truck is in the log; the next one is a key away. */
export function Decided({ row }: { row: LogRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { go } = useNavigation();
  const { start, isPending } = useNewTruck();
  const { color, icon: Icon } = DECISION_LOOKS[row.decision];
  return (
    <Center h="100%" role="status">
      <EmptyState
        size="lg"
        variant="light"
        color={color}
        icon={<Icon aria-hidden />}
        title={t(`decided.${row.decision}`, { plate: row.plate || t("common.noPlate") })}
        description={t("decided.entry", {
          sequence: row.sequence,
          time: format.time(row.decidedAt),
          officer: row.officer,
        })}
      >
        <EmptyState.Actions>
          <Button
            size="md"
            autoFocus
            loading={isPending}
            onClick={start}
            rightSection={<KeyHint keys="F2" />}
          >
            {t("commands.nextTruck")}
          </Button>
          <Button size="md" variant="default" onClick={() => go({ name: "log", entry: row.entry })}>
            {t("decided.open")}
          </Button>
          <Button size="md" variant="default" onClick={() => go({ name: "queue" })}>
            {t("decided.queue")}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Center>
  );
}
