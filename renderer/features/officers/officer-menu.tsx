import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconLockOff, IconLockOpen, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface OfficerMenuProps {
  name: string;
  active: boolean;
  onTask: (task: "change" | "close" | "reopen") => void;
  /** What else can be done, as items of the menu. */
  children?: ReactNode;
}

/** What can be done with one account. */
export function OfficerMenu({ name, active, onTask, children }: OfficerMenuProps) {
  const { t } = useTranslation();
  const Icon = active ? IconLockOff : IconLockOpen;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t("officers.actionsOf", { name })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onTask("change")}>
          {t("officers.change")}
        </Menu.Item>
        {children}
        <Menu.Item
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => onTask(active ? "close" : "reopen")}
        >
          {active ? t("officers.close") : t("officers.reopen")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
