import { Badge, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconLockOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PostOfficer } from "../../../../shared/sync/deliveries.ts";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { useFormat } from "../../../i18n/format.ts";
import { OfficerMenu } from "../../officers/officer-menu.tsx";
import { DeliveryBadge, whyNot } from "../deliveries/delivery-badge.tsx";
import { accountOf } from "./account-of.ts";
import type { OfficerTask } from "./officer-dialog.tsx";
import classes from "./officers.module.css";

interface OfficersTableProps {
  post: Post;
  officers: readonly PostOfficer[];
  /** Without, nothing can be changed. */
  onTask?: (task: OfficerTask) => void;
}

/** The officers of one post. */
export function OfficersTable({ post, officers, onTask }: OfficersTableProps) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder radius="md" p="md" aria-label={post.post}>
      <Title order={2} mb="xs">
        {post.post}
      </Title>
      <Table className={classes.officers} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("officers.name")}</Table.Th>
            <Table.Th>{t("officers.role")}</Table.Th>
            <Table.Th>{t("officers.state")}</Table.Th>
            <Table.Th>{t("supervision.officers.sent")}</Table.Th>
            {onTask && <Table.Th w="4rem" aria-label={t("officers.actions")} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {officers.map((officer) => (
            <OfficerRow key={officer.id} officer={officer} {...(onTask && { onTask })} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function OfficerRow({ officer, onTask }: Pick<OfficersTableProps, "onTask"> & { officer: PostOfficer }) {
  const { t } = useTranslation();
  const account = accountOf(officer);
  if (account === null) return null;
  return (
    <Table.Tr {...(!account.active && { c: "dimmed" })}>
      <Table.Td fw={600}>
        <bdi>{account.name}</bdi>
      </Table.Td>
      <Table.Td>{t(`roles.${account.role}`)}</Table.Td>
      <Table.Td>
        <StateBadge officer={officer} />
      </Table.Td>
      <Table.Td>{officer.sent && <Sent sent={officer.sent} />}</Table.Td>
      {onTask && (
        <Table.Td>
          <OfficerMenu
            name={account.name}
            active={account.active}
            onTask={(kind) => onTask({ kind, officer })}
          />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function StateBadge({ officer: { known } }: { officer: PostOfficer }) {
  const { t } = useTranslation();
  if (known === null) return <Badge color="gray">{t("supervision.officers.notYet")}</Badge>;
  const Icon = known.active ? IconCircleCheck : IconLockOff;
  return (
    <Badge color={known.active ? "clear" : "gray"} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
      {known.active ? t("officers.active") : t("officers.closed")}
    </Badge>
  );
}

/** What was sent last, and what the post made of it. */
function Sent({ sent }: { sent: NonNullable<PostOfficer["sent"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, role, active, at, state } = sent;
  const account = [name, t(`roles.${role}`), active ? t("officers.active") : t("officers.closed")];
  return (
    <Stack gap={2} align="flex-start">
      <DeliveryBadge state={state} />
      <Text size="xs" c="dimmed">
        {[format.dateTime(at), ...(state === "applied" ? [] : account)].join(" · ")}
      </Text>
      {state !== "applied" && state !== "pending" && <Text size="xs">{whyNot(sent, t)}</Text>}
    </Stack>
  );
}
