import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconKey } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { ChangePin } from "./change-pin.tsx";
import { Facts } from "./facts.tsx";

/** Who is at the desk, since when, and their own PIN. */
export function AccountPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: session } = useQuery(ask("session.state"));
  const [step, setStep] = useState<"shown" | "changing" | "changed">("shown");
  if (session?.phase !== "open") return null;
  const { officer, shiftStartedAt } = session;
  const facts = [
    [t("officers.name"), officer.name],
    [t("officers.role"), t(`roles.${officer.role}`)],
    [t("desk.shift"), format.dateTime(shiftStartedAt)],
  ] as const;
  return (
    <Stack gap="md">
      <Facts facts={facts} />
      {step === "changing" ? (
        <ChangePin onChanged={() => setStep("changed")} />
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconKey size={17} aria-hidden />}
            onClick={() => setStep("changing")}
          >
            {t("pin.change")}
          </Button>
          {step === "changed" && (
            <Group gap={5} c="clear" role="status">
              <IconCircleCheck size={17} aria-hidden />
              <Text size="sm">{t("pin.changed")}</Text>
            </Group>
          )}
        </Group>
      )}
    </Stack>
  );
}
