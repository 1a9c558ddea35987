import { Menu, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CHECKLIST, type ChecklistItem } from "../../../shared/schemas/evidence.ts";
import classes from "./evidence-files.module.css";
import type { Evidence } from "./use-evidence.ts";

interface ChecklistProps {
  evidence: Pick<Evidence, "missing">;
  /** Chooses photos of one item; without it the list can only be read. */
  onPick?: (item: ChecklistItem) => void;
}

/** What is to be photographed and what of it is there; each item leads to its photos. */
export function Checklist({ evidence: { missing }, onPick }: ChecklistProps) {
  const { t } = useTranslation();
  const items = missing.map((item) => t(`evidenceFiles.items.${item}`)).join(", ");
  const shown = missing.length === 0 ? t("evidenceFiles.complete") : t("evidenceFiles.missing", { items });
  const words = (
    <Text size="xs" c="dimmed" truncate title={shown}>
      {shown}
    </Text>
  );
  if (!onPick) return words;
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.checklist}>
          {words}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("evidenceFiles.pickItem")}</Menu.Label>
        {CHECKLIST.map((item) => {
          const isMissing = missing.includes(item);
          const Icon = isMissing ? IconCircleDashed : IconCircleCheck;
          return (
            <Menu.Item
              key={item}
              leftSection={
                <Icon
                  size={16}
                  color={`var(--mantine-color-${isMissing ? "dimmed" : "clear-text"})`}
                  aria-hidden
                />
              }
              rightSection={
                <Text size="xs" c="dimmed">
                  {isMissing ? t("evidenceFiles.notYet") : t("evidenceFiles.there")}
                </Text>
              }
              onClick={() => onPick(item)}
            >
              {t(`evidenceFiles.items.${item}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
