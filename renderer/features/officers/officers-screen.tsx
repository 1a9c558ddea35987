import {
  Badge,
  Button,
  Center,
  Group,
  Loader,
  Menu,
  Paper,
  ScrollArea,
  Stack,
  Table,
  Text,
  Title,
} from "@mantine/core";
import { IconCircleCheck, IconKey, IconLockOff, IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../shared/contract/contract.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import { OfficerDialog, type OfficerTask } from "./officer-dialog.tsx";
import { OfficerMenu } from "./officer-menu.tsx";
import { RecoveryPanel } from "./recovery-panel.tsx";

type Row = ResponseOf<"officer.list">[number];

/** Who may sit at this desk, and as what. */
export function OfficersScreen() {
  const { t } = useTranslation();
  const officers = useQuery(ask("officer.list"));
  const mayAdd = useMay("officer.add");
  const [task, setTask] = useState<OfficerTask | null>(null);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack p="lg" gap="lg" maw="72rem">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={1}>{t("nav.officers")}</Title>
            <Text size="sm" c="dimmed">
              {t("officers.intro")}
            </Text>
          </div>
          {mayAdd && (
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => setTask({ kind: "add" })}
            >
              {t("officers.add")}
            </Button>
          )}
        </Group>
        {officers.isPending && (
          <Center p="xl">
            <Loader aria-label={t("common.loading")} />
          </Center>
        )}
        {officers.isError && (
          <FailureAlert
            title={t("officers.failed")}
            error={officers.error}
            onRetry={() => void officers.refetch()}
          />
        )}
        {officers.data && <OfficerTable officers={officers.data} onTask={setTask} />}
        {mayAdd && <RecoveryPanel />}
      </Stack>
      <OfficerDialog task={task} onClose={() => setTask(null)} />
    </ScrollArea>
  );
}

interface OfficerTableProps {
  officers: readonly Row[];
  onTask: (task: OfficerTask) => void;
}

function OfficerTable({ officers, onTask }: OfficerTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay("officer.change");
  return (
    <Paper withBorder radius="md">
      <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={t("nav.officers")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("officers.name")}</Table.Th>
            <Table.Th>{t("officers.role")}</Table.Th>
            <Table.Th>{t("officers.lastSignedIn")}</Table.Th>
            <Table.Th>{t("officers.state")}</Table.Th>
            {mayChange && <Table.Th w={1} aria-label={t("officers.actions")} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {officers.map((officer) => (
            <Table.Tr key={officer.id} {...(!officer.active && { c: "dimmed" })}>
              <Table.Td fw={600}>
                <bdi>{officer.name}</bdi>
              </Table.Td>
              <Table.Td>{t(`roles.${officer.role}`)}</Table.Td>
              <Table.Td>
                {officer.lastSignedInAt ? format.dateTime(officer.lastSignedInAt) : t("officers.never")}
              </Table.Td>
              <Table.Td>
                <StateBadge officer={officer} />
              </Table.Td>
              {mayChange && (
                <Table.Td>
                  <OfficerMenu
                    name={officer.name}
                    active={officer.active}
                    onTask={(kind) => onTask({ kind, officer })}
                  >
                    <Menu.Item
                      leftSection={<IconKey size={16} aria-hidden />}
                      onClick={() => onTask({ kind: "reset-pin", officer })}
                    >
                      {t("officers.resetPin")}
                    </Menu.Item>
                  </OfficerMenu>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** An account that came from the hub can not sign in before a supervisor here has set its PIN. */
function StateBadge({ officer: { active, hasPin } }: { officer: Row }) {
  const { t } = useTranslation();
  if (active && !hasPin)
    return (
      <Badge color="check" leftSection={<IconKey size={13} stroke={2.2} aria-hidden />}>
        {t("officers.noPin")}
      </Badge>
    );
  const Icon = active ? IconCircleCheck : IconLockOff;
  return (
    <Badge color={active ? "clear" : "gray"} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
      {active ? t("officers.active") : t("officers.closed")}
    </Badge>
  );
}
