import { Text, Tooltip, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import {
  IconBook2,
  IconChartBar,
  IconCommand,
  IconHelp,
  IconListDetails,
  IconListSearch,
  IconSettings,
  IconTruck,
  IconUsers,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BeketMark } from "../../components/beket-mark.tsx";
import { type Screen, useNavigation } from "../../navigation.tsx";
import { useMay } from "../sign-in/use-desk-session.ts";
import { SyncIndicator } from "../sync/sync-indicator.tsx";
import { DeskMenu } from "./desk-menu.tsx";
import classes from "./shell.module.css";

const SCREENS = [
  { name: "queue", icon: IconTruck },
  { name: "log", icon: IconListDetails },
  { name: "catalogue", icon: IconBook2 },
  { name: "trace", icon: IconListSearch },
  { name: "officers", icon: IconUsers },
  { name: "supervision", icon: IconChartBar },
  { name: "settings", icon: IconSettings },
] as const satisfies readonly { name: Screen["name"]; icon: typeof IconTruck }[];

interface RailItemProps {
  label: string;
  icon: typeof IconTruck;
  current?: boolean;
  keys?: string;
  onClick: () => void;
}

function RailItem({ label, icon: Icon, current = false, keys, onClick }: RailItemProps) {
  const button = (
    <UnstyledButton
      className={classes.item}
      aria-current={current ? "page" : undefined}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      <Icon size={21} stroke={1.7} aria-hidden />
      {label}
    </UnstyledButton>
  );
  if (!keys) return button;
  return (
    <Tooltip label={keys} position="right">
      {button}
    </Tooltip>
  );
}

/** The slim side navigation. An open truck belongs to the trucks. */
export function Rail({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const { screen, go } = useNavigation();
  const mayManage = useMay("officer.list");
  const mayOversee = useMay("supervision.own");
  const shown = SCREENS.filter(
    ({ name }) => (name !== "officers" || mayManage) && (name !== "supervision" || mayOversee),
  );
  const current = screen.name === "inspection" ? "queue" : screen.name;
  return (
    <div className={classes.rail}>
      <div className={classes.brand}>
        <BeketMark size={34} />
        <Text size="xs" fw={700}>
          Beket
        </Text>
      </div>
      {shown.map(({ name, icon }) => (
        <RailItem
          key={name}
          label={t(`nav.${name}`)}
          icon={icon}
          current={current === name}
          onClick={() => go({ name })}
        />
      ))}
      <div className={classes.spacer} />
      <SyncIndicator />
      <RailItem label={t("nav.palette")} icon={IconCommand} keys="Ctrl+K" onClick={spotlight.open} />
      <RailItem label={t("nav.keys")} icon={IconHelp} keys="F1" onClick={onHelp} />
      <DeskMenu />
    </div>
  );
}
