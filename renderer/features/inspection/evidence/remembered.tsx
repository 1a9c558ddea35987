import { Alert, Button, Text } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RememberedAnswer } from "../../../../shared/schemas/screening.ts";
import { useFormat } from "../../../i18n/format.ts";

interface RememberedProps {
  answer: RememberedAnswer;
  /** Where it can be taken back: only what holds for the truck alone. */
  onForget?: (id: string) => void;
}

/** The answer that was given to the same words before: a suggestion, and why the match counts for less. */
export function Remembered({ answer, onForget }: RememberedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope, reason, officer, approvedBy, until } = answer;
  return (
    <Alert
      color="gray"
      p="xs"
      icon={<IconBookmark aria-hidden />}
      title={t(`answer.remembered.${scope}`, {
        by: approvedBy ?? officer,
        until: format.date(until.slice(0, 10)),
      })}
    >
      <Text size="sm">{t("answer.remembered.suggested", { reason: t(`answer.reasons.${reason}`) })}</Text>
      {onForget && scope === "truck" && (
        <Button variant="subtle" size="compact-sm" onClick={() => onForget(answer.id)}>
          {t("answer.remembered.takeBack")}
        </Button>
      )}
    </Alert>
  );
}
