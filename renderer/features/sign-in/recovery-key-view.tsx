import { Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { StationKeyHint } from "../backups/station-key-hint.tsx";
import { usePost } from "./entrance.tsx";
import classes from "./sign-in.module.css";

interface RecoveryKeyViewProps {
  recoveryKey: string;
  onDone: () => void;
}

/** The key for a forgotten PIN, this once: nobody, the program included, can show it again. */
export function RecoveryKeyView({ recoveryKey, onDone }: RecoveryKeyViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { post } = usePost();
  const [written, setWritten] = useState(false);
  const [issuedAt] = useState(() => new Date().toISOString());
  return (
    <Stack gap="md" className={classes.sheet}>
      <Title order={1} className={classes.printed}>
        {t("recovery.key")}
      </Title>
      <Text size="sm">{t("recovery.why")}</Text>
      <section className={classes.key} aria-label={t("recovery.key")}>
        {recoveryKey.split("-").map((group, at) => (
          <span key={groupsUpTo(recoveryKey, at)}>{group}</span>
        ))}
      </section>
      <Text size="sm" c="dimmed">
        {t("recovery.of", { post, time: format.dateTime(issuedAt) })}
      </Text>
      <Text size="sm">{t("recovery.where")}</Text>
      <StationKeyHint />
      <Checkbox
        className={classes.unprinted}
        label={t("recovery.written")}
        autoFocus
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <Group justify="space-between" className={classes.unprinted}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("recovery.print")}
        </Button>
        <Button disabled={!written} onClick={onDone}>
          {t("recovery.done")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Two groups may be alike; their beginnings are not. */
const groupsUpTo = (recoveryKey: string, at: number): string => recoveryKey.split("-", at + 1).join("-");
