import { Button, Collapse, Group, Paper, Text, TextInput } from "@mantine/core";
import { IconArrowNarrowRight, IconEye, IconTruck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "../../../../shared/contract/domains/rescreening.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { VerdictBadge } from "../../../components/verdict-badge.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useNavigation } from "../../../navigation.tsx";
import { EntryView } from "../../log/entry-view.tsx";
import { useMay } from "../../sign-in/use-desk-session.ts";

/** A line of a released truck that would be a hit today: what, when, by whom, and what is new about it. */
export function FindingCard({ finding }: { finding: FindingView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { go } = useNavigation();
  const maySee = useMay("rescreening.see");
  const [opened, setOpened] = useState(false);
  const { plate, carrier, officer, decidedAt, description, hs, from, to, matches, version, seenAt } = finding;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Text fw={600}>
            <bdi>{plate || t("common.noPlate")}</bdi>
            {carrier && ` · ${carrier}`}
          </Text>
          <Text size="sm" c="dimmed">
            {t("findings.released", { officer, at: format.dateTime(decidedAt) })}
          </Text>
          <Group gap={6} my={6}>
            <VerdictBadge verdict={from} />
            <IconArrowNarrowRight size={17} role="img" aria-label={t("findings.became")} />
            <VerdictBadge verdict={to} />
            <Text size="sm">
              <bdi>{description}</bdi>
              {hs && ` · ${hs}`}
            </Text>
          </Group>
          {matches.map(({ category, title, terms }) => (
            <Text key={category} size="sm">
              {t("findings.new", { category: title[language], terms: terms.join(", "), version })}
            </Text>
          ))}
          {seenAt && (
            <Text size="sm" c="dimmed" mt={6}>
              {t("findings.seenBy", { officer: finding.seenBy, at: format.dateTime(seenAt) })}
              {finding.note && ` — ${finding.note}`}
            </Text>
          )}
        </div>
        <Button
          variant="default"
          style={{ flexShrink: 0 }}
          leftSection={<IconTruck size={17} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t(`findings.${opened ? "closeTruck" : "openTruck"}`)}
        </Button>
      </Group>
      {!seenAt && maySee && <See id={finding.id} />}
      <Collapse expanded={opened}>
        {opened && <EntryView id={finding.entry} onOpen={(entry) => go({ name: "log", entry })} />}
      </Collapse>
    </Paper>
  );
}

function See({ id }: { id: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [note, setNote] = useState("");
  const see = useMutation({
    mutationFn: () => call("rescreening.see", { id, note }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["rescreening.findings"] }),
  });
  return (
    <>
      <Group mt="sm" gap="xs" align="flex-end">
        <TextInput
          flex={1}
          label={t("decision.note")}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button
          leftSection={<IconEye size={17} aria-hidden />}
          loading={see.isPending}
          onClick={() => see.mutate()}
        >
          {t("findings.see")}
        </Button>
      </Group>
      {see.isError && <FailureAlert title={t("findings.notSeen")} error={see.error} />}
    </>
  );
}
