import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface MadePasswordProps {
  login: string;
  password: string;
  onDone: () => void;
}

/** A password that the hub has made up: nobody can be told it again. */
export function MadePassword({ login, password, onDone }: MadePasswordProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color="check"
        icon={<IconKey aria-hidden />}
        title={t("supervision.accounts.made", { login })}
      >
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t("supervision.accounts.madeText")}</Text>
          <Code fz="lg">{password}</Code>
        </Stack>
      </Alert>
      <Group justify="flex-end">
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t("sync.copied") : t("supervision.accounts.copy")}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t("supervision.accounts.written")}</Button>
      </Group>
    </Stack>
  );
}
