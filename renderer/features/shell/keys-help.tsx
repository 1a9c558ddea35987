import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useModal } from "../../commands.tsx";

/** Every key there is, whether its screen is open or not. */
const KEYS = {
  truck: [
    ["F2", "nextTruck"],
    ["Shift+F2", "newTruck"],
    ["F8", "release"],
    ["F9", "hold"],
    ["F10", "refer"],
    ["Shift+F9", "seize"],
    ["Enter", "confirm"],
    ["Esc", "cancel"],
  ],
  lines: [
    ["F4", "newLine"],
    ["F7", "nextOpen"],
    ["F3", "answer"],
    ["Enter", "nextRow"],
    ["Tab", "nextCell"],
    ["← ↑ ↓ →", "arrows"],
    ["Ctrl+Delete", "removeLine"],
    ["Ctrl+Z", "undo"],
    ["Ctrl+V", "paste"],
  ],
  view: [
    ["Ctrl+K", "palette"],
    ["Ctrl+O", "import"],
    ["Ctrl+L", "lock"],
    ["F6", "evidence"],
    ["Ctrl+I", "attach"],
    ["? · F1", "keys"],
  ],
} as const;

interface KeysHelpProps {
  opened: boolean;
  onClose: () => void;
}

export function KeysHelp({ opened, onClose }: KeysHelpProps) {
  const { t } = useTranslation();
  useModal(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("keys.title")}
      size="xl"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <SimpleGrid cols={2} spacing="xl">
        <Stack>
          <Section group="truck" />
          <Section group="view" />
        </Stack>
        <Section group="lines" />
      </SimpleGrid>
    </Modal>
  );
}

function Section({ group }: { group: keyof typeof KEYS }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={3}>{t(`keys.groups.${group}`)}</Title>
      {KEYS[group].map(([keys, name]) => (
        <Group key={name} justify="space-between" wrap="nowrap">
          <Text size="sm">{t(`keys.${name}`)}</Text>
          <Kbd style={{ whiteSpace: "nowrap" }}>{keys}</Kbd>
        </Group>
      ))}
    </Stack>
  );
}
