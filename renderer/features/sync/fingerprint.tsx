import { Button, CopyButton, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** SHA-256 of a certificate in groups that two people can read to each other. */
export function Fingerprint({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} justify="flex-start">
      <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>
        {value.match(/.{1,8}/g)?.join(" ")}
      </Text>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="subtle" onClick={copy}>
            {copied ? t("sync.copied") : t("sync.copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
