import { Alert, Button, Group, Modal, Radio, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../shared/contract/contract.ts";
import { call } from "../../api.ts";
import { useModal } from "../../commands.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import { StationKeyHint } from "./station-key-hint.tsx";

const MEBIBYTE = 2 ** 20;

/** Copies of the database: the last one, a second place for them, a new one now, and going back to one. */
export function BackupsPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const list = useQuery(ask("backup.list"));
  const [folder, setFolder] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const mayMake = useMay("backup.make");
  const maySetSecond = useMay("backup.setSecond");
  const mayRestore = useMay("backup.restore");
  const refresh = () => queryClient.invalidateQueries({ queryKey: ["backup.list"] });
  const make = useMutation({ mutationFn: () => call("backup.make"), onSuccess: refresh });
  const setSecond = useMutation({
    mutationFn: (next: string) => call("backup.setSecond", { folder: next }),
    onSuccess: async () => {
      await refresh();
      setFolder(null);
    },
  });
  if (list.isError) return <FailureAlert title={t("backups.readFailed")} error={list.error} />;
  if (!list.data) return null;
  const { own, second } = list.data;
  const [last] = own;
  return (
    <Stack gap="md">
      <Text size="sm">
        {last ? t("backups.last", { time: format.dateTime(last.madeAt) }) : t("backups.never")}
      </Text>
      <StationKeyHint />
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t("backups.second")}
          description={t("backups.secondHint")}
          placeholder={t("backups.secondNone")}
          readOnly={!maySetSecond}
          value={folder ?? second?.folder ?? ""}
          onChange={(event) => setFolder(event.currentTarget.value)}
          error={folder === null && second?.reachable === false && t("backups.secondUnreachable")}
        />
        {maySetSecond && (
          <Button
            variant="default"
            disabled={folder === null}
            loading={setSecond.isPending}
            onClick={() => setSecond.mutate(folder ?? "")}
          >
            {t("common.save")}
          </Button>
        )}
      </Group>
      {(setSecond.error ?? make.error) && (
        <FailureAlert title={t("backups.failed")} error={setSecond.error ?? make.error} />
      )}
      {make.data && (
        <Alert role="status" color={["made", "none"].includes(make.data.second) ? "clear" : "check"} p="xs">
          {t(`backups.made.${make.data.second}`, { count: make.data.entries })}
        </Alert>
      )}
      <Group>
        {mayMake && (
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {t("backups.make")}
          </Button>
        )}
        {mayRestore && (
          <Button variant="default" onClick={() => setRestoring(true)}>
            {t("backups.restore")}
          </Button>
        )}
      </Group>
      <RestoreDialog opened={restoring} onClose={() => setRestoring(false)} />
    </Stack>
  );
}

type Chosen = RequestOf<"backup.restore">;

function RestoreDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useQuery(ask("backup.list"));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useModal(opened);
  const restore = useMutation({
    mutationFn: (request: Chosen) => call("backup.restore", request),
    onSuccess: () => window.location.reload(),
  });
  const places = [
    { place: "own", backups: list.data?.own ?? [] },
    { place: "second", backups: list.data?.second?.backups ?? [] },
  ] as const;
  const isEmpty = places.every(({ backups }) => backups.length === 0);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("backups.restoreTitle")}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Text size="sm">{t("backups.restoreHint")}</Text>
        {isEmpty && <Text c="dimmed">{t("backups.never")}</Text>}
        <ScrollArea.Autosize mah="40vh">
          <Radio.Group
            value={chosen ? `${chosen.place} ${chosen.name}` : null}
            aria-label={t("backups.restoreTitle")}
          >
            <Stack gap="xs">
              {places.flatMap(({ place, backups }) =>
                backups.map(({ name, madeAt, size, otherPost }) => (
                  <Radio
                    key={`${place} ${name}`}
                    value={`${place} ${name}`}
                    onChange={() => setChosen({ place, name })}
                    label={format.dateTime(madeAt)}
                    disabled={otherPost !== null}
                    description={
                      otherPost === null
                        ? t(`backups.places.${place}`, { size: format.number(Math.ceil(size / MEBIBYTE)) })
                        : t("backups.otherPost", { post: otherPost })
                    }
                  />
                )),
              )}
            </Stack>
          </Radio.Group>
        </ScrollArea.Autosize>
        {restore.isError && <FailureAlert title={t("backups.restoreFailed")} error={restore.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common.cancel")}
          </Button>
          <Button
            color="hit"
            disabled={chosen === null}
            loading={restore.isPending}
            onClick={() => chosen && restore.mutate(chosen)}
          >
            {t("backups.restoreYes")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
