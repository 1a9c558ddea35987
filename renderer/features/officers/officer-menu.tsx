import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconKey, IconLockOff, IconLockOpen, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Officer } from "../../../shared/schemas/officer.ts";
import type { OfficerTask } from "./officer-dialog.tsx";

interface OfficerMenuProps {
  officer: Officer;
  onTask: (task: OfficerTask) => void;
}

/** What can be done with one account. */
export function OfficerMenu({ officer, onTask }: OfficerMenuProps) {
  const { t } = useTranslation();
  const { active } = officer;
  const Icon = active ? IconLockOff : IconLockOpen;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t("officers.actionsOf", { name: officer.name })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => onTask({ kind: "change", officer })}
        >
          {t("officers.change")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKey size={16} aria-hidden />}
          onClick={() => onTask({ kind: "reset-pin", officer })}
        >
          {t("officers.resetPin")}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => onTask({ kind: active ? "close" : "reopen", officer })}
        >
          {active ? t("officers.close") : t("officers.reopen")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
