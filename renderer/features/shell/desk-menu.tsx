import { Menu, Text, UnstyledButton } from "@mantine/core";
import { IconLock, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../components/key-hint.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { useLeaveDesk } from "../sign-in/use-leave-desk.ts";
import classes from "./shell.module.css";

/** Who is at the desk, as what and since when; and the ways to leave it. */
export function DeskMenu() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: session } = useQuery(ask("session.state"));
  const { lock, signOut } = useLeaveDesk();
  if (session?.phase !== "open" && session?.phase !== "locked") return null;
  const { name, role } = session.officer;
  const since = session.phase === "open" ? format.shortTime(session.shiftStartedAt) : "";
  return (
    <Menu position="right-end" width="16rem">
      <Menu.Target>
        <UnstyledButton
          className={classes.item}
          aria-label={t("desk.who", { name, role: t(`roles.${role}`) })}
        >
          <IconUserCircle size={21} stroke={1.7} aria-hidden />
          <span className={classes.name}>{keepInitials(name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600}>
            <bdi>{name}</bdi>
          </Text>
          <Text size="xs">{t(`roles.${role}`)}</Text>
          <Text size="xs">{t("desk.since", { time: since })}</Text>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLock size={16} aria-hidden />}
          rightSection={<KeyHint keys="mod+L" />}
          onClick={lock}
        >
          {t("desk.lock")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t("desk.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Initials stay on one line: Серикова / Г. К. */
const keepInitials = (name: string): string => name.replaceAll(/(\p{Lu}\.) (?=\p{Lu}\.)/gu, "$1\u00a0");
