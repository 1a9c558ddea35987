import { Alert, Button, Group, Text } from "@mantine/core";
import { IconDatabaseExclamation } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupNotice as Notice } from "../../../shared/schemas/backup.ts";
import { call, subscribe } from "../../api.ts";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";

/** On every screen until a backup is whole again, or the officer has read what is wrong. */
export function BackupNotice() {
  const queryClient = useQueryClient();
  const { data: notice } = useQuery(ask("backup.notice"));
  const [read, setRead] = useState<string | null>(null);
  useEffect(
    () =>
      subscribe("backup.changed", () => {
        for (const queryKey of [["backup.notice"], ["backup.list"]])
          void queryClient.invalidateQueries({ queryKey });
      }),
    [queryClient],
  );
  if (!notice) return null;
  // A backup that failed once more after another one was made is news.
  const news = JSON.stringify(notice);
  return read === news ? null : <NoticeAlert notice={notice} onRead={() => setRead(news)} />;
}

function NoticeAlert({ notice: { trouble, code, last }, onRead }: { notice: Notice; onRead: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayMake = useMay("backup.make");
  // How it ended, the next notice says.
  const make = useMutation({ mutationFn: () => call("backup.make") });
  return (
    <Alert
      role="alert"
      color={trouble === "failed" ? "hit" : "check"}
      radius={0}
      py="xs"
      icon={<IconDatabaseExclamation aria-hidden />}
      title={t(`backups.notice.${trouble}`)}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-end" gap="lg">
        <Text size="sm">
          {last ? t("backups.lastSafe", { time: format.dateTime(last) }) : t("backups.never")}
          {". "}
          {code && `${t(`errors.${code}`)} `}
          {t(`backups.do.${trouble}`)}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {mayMake && trouble !== "overdue" && (
            <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
              {t("backups.make")}
            </Button>
          )}
          <Button variant="default" onClick={onRead}>
            {t("messages.read")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
