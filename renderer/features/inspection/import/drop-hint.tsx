import { Center, Overlay, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

export function DropHint() {
  const { t } = useTranslation();
  return (
    <Overlay
      fixed
      color="var(--mantine-color-body)"
      backgroundOpacity={0.9}
      style={{ pointerEvents: "none" }}
    >
      <Center h="100%">
        <Stack align="center" gap="xs">
          <IconFileImport size={56} stroke={1.3} aria-hidden />
          <Text size="lg" fw={600}>
            {t("import.drop")}
          </Text>
        </Stack>
      </Center>
    </Overlay>
  );
}
