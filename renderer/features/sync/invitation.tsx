import { Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { renderSVG } from "uqr";
import { useFormat } from "../../i18n/format.ts";

interface InvitationProps {
  /** The line to type or paste. */
  text: string;
  expiresAt: string;
}

/** What is handed to a post: to be read by a scanner, copied, or typed. */
export function Invitation({ text, expiresAt }: InvitationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(text))}`;
  return (
    <Group align="flex-start" gap="md">
      <img src={image} width={168} height={168} alt={t("sync.qr")} />
      <Stack gap="xs" flex={1} miw={220}>
        <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {text}
        </Code>
        <Text size="sm">{t("sync.expires", { time: format.dateTime(expiresAt) })}</Text>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" style={{ alignSelf: "flex-start" }} onClick={copy}>
              {copied ? t("sync.copied") : t("sync.copy")}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Group>
  );
}
