import { Alert, Button, Menu } from "@mantine/core";
import { IconArrowBackUp, IconChevronDown, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DISMISSAL_REASONS, type Dismissal } from "../../../../shared/schemas/decision.ts";
import { KeyHint } from "../../../components/key-hint.tsx";

interface AnswerProps {
  dismissal: Dismissal | null;
  onAnswer: (reason: Dismissal["reason"] | null, remember: boolean) => void;
  opened: boolean;
  onOpenedChange: (opened: boolean) => void;
  /** The key that opens the menu, on the match that it opens it for. */
  keys?: string;
}

/** "Not this", with a reason; remembered for the same words where it is asked. The match stays in sight, and in the log. */
export function Answer({ dismissal, onAnswer, opened, onOpenedChange, keys }: AnswerProps) {
  const { t } = useTranslation();
  const [remember, setRemember] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The menu hides with its button, which much evidence pushes out of sight.
  useEffect(() => {
    if (opened) button.current?.scrollIntoView({ block: "nearest" });
  }, [opened]);
  if (dismissal) {
    return (
      <Alert color="gray" p="xs" icon={<IconX aria-hidden />} title={t("answer.given")}>
        {t(`answer.reasons.${dismissal.reason}`)}
        <Button
          variant="subtle"
          size="compact-sm"
          ml="xs"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => onAnswer(null, false)}
        >
          {t("answer.takeBack")}
        </Button>
      </Alert>
    );
  }
  return (
    <Menu opened={opened} onChange={onOpenedChange} position="bottom-start" width="target" shadow="md">
      <Menu.Target>
        <Button
          ref={button}
          variant="default"
          fullWidth
          leftSection={<IconX size={16} aria-hidden />}
          rightSection={keys ? <KeyHint keys={keys} /> : <IconChevronDown size={16} aria-hidden />}
          aria-keyshortcuts={keys}
        >
          {t("answer.notThis")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {DISMISSAL_REASONS.map((reason) => (
          <Menu.Item key={reason} onClick={() => onAnswer(reason, remember)}>
            {t(`answer.reasons.${reason}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.CheckboxItem checked={remember} onChange={setRemember}>
          {t("answer.remember")}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
