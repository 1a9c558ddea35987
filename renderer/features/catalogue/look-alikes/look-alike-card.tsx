import { Badge, Button, Group, NumberInput, Paper, Text, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import type { LookAlikeView } from "../../../../shared/contract/domains/lookalikes.ts";
import { LOOK_ALIKE_DAYS } from "../../../../shared/schemas/look-alike.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ask } from "../../../queries.ts";
import { useSessions } from "../../inspection/session/session-context.tsx";
import { useMay } from "../../sign-in/use-desk-session.ts";

/** One look-alike: the words, what they do not mean, who said so, and what can be decided. */
export function LookAlikeCard({ known }: { known: LookAlikeView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const category = useQuery({ ...ask("catalogue.category", { id: known.category }), retry: false });
  const mayDecide = useMay("lookalike.decide");
  const isOpen = known.state === "proposed" || (known.state === "approved" && !known.expired);
  const title = category.data?.category.title[language] ?? known.category;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Text fw={600}>
            <bdi>{known.description}</bdi>
          </Text>
          <Text size="sm">
            {t("lookAlikes.isNot", { category: title })} — {t(`answer.reasons.${known.reason}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {t("lookAlikes.by", { officer: known.officer, at: format.dateTime(known.proposedAt) })}
            {" · "}
            {t("lookAlikes.until", { until: format.date(known.expires.slice(0, 10)) })}
          </Text>
          {known.note && <Text size="sm">{known.note}</Text>}
          {known.touched && (
            <Text size="sm">
              {t(`lookAlikes.${known.touched.more ? "touchedMore" : "touched"}`, {
                lines: known.touched.lines,
                trucks: known.touched.trucks,
              })}
            </Text>
          )}
          {known.decidedBy && known.decidedAt && (
            <Text size="sm" c="dimmed">
              {t("lookAlikes.decidedBy", { officer: known.decidedBy, at: format.dateTime(known.decidedAt) })}
              {known.decisionNote && ` — ${known.decisionNote}`}
            </Text>
          )}
        </div>
        {known.expired && <Badge color="gray">{t("lookAlikes.expired")}</Badge>}
      </Group>
      {isOpen && mayDecide && <Decide known={known} />}
    </Paper>
  );
}

function Decide({ known: { id, state } }: { known: LookAlikeView }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { rescreen } = useSessions();
  const [note, setNote] = useState("");
  const [days, setDays] = useState<number>(LOOK_ALIKE_DAYS.usual);
  const decide = useMutation({
    mutationFn: (decision: RequestOf<"lookalike.decide">["decision"]) =>
      call("lookalike.decide", { id, decision, note, days }),
    onSuccess: async () => {
      rescreen();
      await queryClient.invalidateQueries({ queryKey: ["lookalike.list"] });
    },
  });
  return (
    <>
      <Group mt="sm" gap="xs" align="flex-end">
        <TextInput
          flex={1}
          miw="14rem"
          label={t("decision.note")}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {state === "proposed" ? (
          <>
            <NumberInput
              w="9rem"
              label={t("lookAlikes.days")}
              min={1}
              max={LOOK_ALIKE_DAYS.most}
              allowDecimal={false}
              value={days}
              onChange={(value) => setDays(Number(value) || LOOK_ALIKE_DAYS.usual)}
            />
            <Button
              leftSection={<IconCheck size={17} aria-hidden />}
              loading={decide.isPending}
              onClick={() => decide.mutate("approve")}
            >
              {t("lookAlikes.approve")}
            </Button>
            <Button
              variant="default"
              leftSection={<IconX size={17} aria-hidden />}
              onClick={() => decide.mutate("refuse")}
            >
              {t("lookAlikes.refuse")}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={17} aria-hidden />}
            loading={decide.isPending}
            onClick={() => decide.mutate("withdraw")}
          >
            {t("lookAlikes.withdraw")}
          </Button>
        )}
      </Group>
      {decide.isError && <FailureAlert title={t("lookAlikes.notDecided")} error={decide.error} />}
    </>
  );
}
