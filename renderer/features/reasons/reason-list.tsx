import { ActionIcon, Badge, Group, Switch, Table, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isBuiltIn } from "../../../shared/rules/reasons-in-force.ts";
import type { Reason } from "../../../shared/schemas/reasons.ts";
import { useLanguage } from "../../i18n/use-language.ts";

interface ReasonListProps {
  reasons: readonly Reason[];
  readOnly: boolean;
  onToggle: (reason: Reason) => void;
  onEdit: (reason: Reason) => void;
  /** One place up (-1) or down (1) among the reasons of the decision. */
  onMove: (reason: Reason, step: -1 | 1) => void;
}

/** The reasons of one decision, those that are switched off too. */
export function ReasonList({ reasons, readOnly, onToggle, onEdit, onMove }: ReasonListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {reasons.map((reason, index) => {
          const name = reason.label[language];
          const own = !isBuiltIn(reason);
          return (
            <Table.Tr key={reason.code}>
              <Table.Td>
                <Group gap="xs">
                  <Text size="sm" {...(!reason.active && { c: "dimmed" })}>
                    {name}
                  </Text>
                  {own && <Badge size="xs">{t("reasons.own")}</Badge>}
                  {reason.noteNeeded && (
                    <Badge size="xs" color="gray">
                      {t("reasons.noteNeeded")}
                    </Badge>
                  )}
                </Group>
                <Text size="xs" c="dimmed" ff="monospace">
                  {reason.code}
                </Text>
              </Table.Td>
              {!readOnly && (
                <Table.Td w={72}>
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      aria-label={t("reasons.moveUp", { name })}
                      disabled={index === 0}
                      onClick={() => onMove(reason, -1)}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t("reasons.moveDown", { name })}
                      disabled={index === reasons.length - 1}
                      onClick={() => onMove(reason, 1)}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              )}
              <Table.Td w={40}>
                {own && !readOnly && (
                  <ActionIcon
                    variant="subtle"
                    aria-label={t("reasons.edit", { name })}
                    onClick={() => onEdit(reason)}
                  >
                    <IconPencil size={16} aria-hidden />
                  </ActionIcon>
                )}
              </Table.Td>
              <Table.Td w={120}>
                <Switch
                  size="sm"
                  label={t("reasons.active")}
                  aria-label={t("reasons.activeOf", { name })}
                  checked={reason.active}
                  disabled={readOnly || reason.code === "override"}
                  onChange={() => onToggle(reason)}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
