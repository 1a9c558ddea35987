import { Badge, Button, Group, Menu, Paper, Skeleton, Table, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconClock, IconKey, IconLockOff, IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedAccount } from "../../../../../shared/sync/accounts.ts";
import type { HubAccount } from "../../../../../shared/sync/sessions.ts";
import { FailureAlert } from "../../../../components/failure-alert.tsx";
import { useFormat } from "../../../../i18n/format.ts";
import { ask } from "../../../../queries.ts";
import { OfficerMenu } from "../../../officers/officer-menu.tsx";
import { HubAccountDialog, type HubAccountTask } from "./hub-account-dialog.tsx";

/** Who may sign in to the hub; of one's own account only what it is. */
export function HubAccounts({ own }: { own: HubAccount }) {
  const { t } = useTranslation();
  const accounts = useQuery(ask("supervision.accounts"));
  const [task, setTask] = useState<HubAccountTask | null>(null);
  return (
    <Paper component="section" withBorder p="md" radius="md" aria-label={t("supervision.accounts.title")}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <div>
          <Title order={2}>{t("supervision.accounts.title")}</Title>
          <Text size="sm" c="dimmed">
            {t("supervision.accounts.intro")}
          </Text>
        </div>
        <Button
          style={{ flexShrink: 0 }}
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={() => setTask({ kind: "add" })}
        >
          {t("supervision.accounts.add")}
        </Button>
      </Group>
      {accounts.isPending && <Skeleton h={160} aria-label={t("common.loading")} />}
      {accounts.isError && (
        <FailureAlert
          title={t("supervision.accounts.failed")}
          error={accounts.error}
          onRetry={() => void accounts.refetch()}
        />
      )}
      {accounts.data && (
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("officers.name")}</Table.Th>
              <Table.Th>{t("supervision.signIn.login")}</Table.Th>
              <Table.Th>{t("officers.role")}</Table.Th>
              <Table.Th>{t("officers.state")}</Table.Th>
              <Table.Th w={1} aria-label={t("officers.actions")} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.data.accounts.map((account) => (
              <AccountRow
                key={account.id}
                account={account}
                isOwn={account.id === own.id}
                onTask={(kind) => setTask({ kind, account })}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <HubAccountDialog task={task} onClose={() => setTask(null)} />
    </Paper>
  );
}

interface AccountRowProps {
  account: ListedAccount;
  isOwn: boolean;
  onTask: (kind: Exclude<HubAccountTask["kind"], "add">) => void;
}

function AccountRow({ account, isOwn, onTask }: AccountRowProps) {
  const { t } = useTranslation();
  const { name, login, role, disabledAt } = account;
  return (
    <Table.Tr {...(disabledAt !== null && { c: "dimmed" })}>
      <Table.Td fw={600}>
        <bdi>{name}</bdi>
      </Table.Td>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        <bdi>{login}</bdi>
      </Table.Td>
      <Table.Td>{t(`supervision.accounts.roles.${role}`)}</Table.Td>
      <Table.Td>
        <AccountState account={account} />
      </Table.Td>
      <Table.Td ta="right">
        {isOwn ? (
          <Text size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
            {t("supervision.accounts.you")}
          </Text>
        ) : (
          <OfficerMenu name={name} active={disabledAt === null} onTask={onTask}>
            <Menu.Item
              leftSection={<IconKey size={16} aria-hidden />}
              onClick={() => onTask("reset-password")}
            >
              {t("supervision.accounts.resetPassword")}
            </Menu.Item>
          </OfficerMenu>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function AccountState({
  account: { disabledAt, lockedUntil, mustChangePassword },
}: Pick<AccountRowProps, "account">) {
  const { t } = useTranslation();
  const format = useFormat();
  const icon = { size: 13, stroke: 2.2, "aria-hidden": true } as const;
  if (disabledAt !== null)
    return (
      <Badge color="gray" leftSection={<IconLockOff {...icon} />}>
        {t("officers.closed")}
      </Badge>
    );
  if (lockedUntil !== null)
    return (
      <Badge color="check" leftSection={<IconClock {...icon} />}>
        {t("supervision.accounts.waits", { time: format.time(lockedUntil) })}
      </Badge>
    );
  if (mustChangePassword)
    return (
      <Badge color="check" leftSection={<IconKey {...icon} />}>
        {t("supervision.accounts.passwordNotChanged")}
      </Badge>
    );
  return (
    <Badge color="clear" leftSection={<IconCircleCheck {...icon} />}>
      {t("officers.active")}
    </Badge>
  );
}
