import { Badge, Button, Group, NumberInput, Progress, Table, Text } from "@mantine/core";
import { IconArrowNarrowRight, IconTestPipe } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftEdit, Effect, EffectLine } from "../../../../shared/schemas/catalogue-draft.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { VerdictBadge } from "../../../components/verdict-badge.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { type EffectRequest, useEffectJob } from "./use-effect-job.ts";
import { useDraftTitles } from "./use-row-title.ts";

const TRUCKS = { usual: 200, most: 5_000 } as const;

/** Longer lists nobody reads. */
const SHOWN = 200;

/**
 * Which lines would be judged otherwise: of the evaluation set, and of the trucks decided here last. By the whole
 * draft, or by these edits alone.
 */
export function EffectPanel({ edits }: { edits?: readonly DraftEdit[] }) {
  const { t } = useTranslation();
  const [trucks, setTrucks] = useState<number>(TRUCKS.usual);
  const { compute, progress, cancel } = useEffectJob();
  const { isPending, isError, error, data } = compute;
  return (
    <>
      <Group align="flex-end" gap="sm">
        <NumberInput
          w="16rem"
          label={t("draft.effect.trucks")}
          min={0}
          max={TRUCKS.most}
          allowDecimal={false}
          value={trucks}
          onChange={(value) => setTrucks(Number(value) || 0)}
        />
        {isPending ? (
          <Button variant="default" onClick={cancel}>
            {t("common.cancel")}
          </Button>
        ) : (
          <Button
            leftSection={<IconTestPipe size={17} aria-hidden />}
            onClick={() => compute.mutate(requestFor(trucks, edits))}
          >
            {t("draft.effect.compute")}
          </Button>
        )}
      </Group>
      {isPending && (
        <Progress
          value={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
          animated
          aria-label={t("draft.effect.progress")}
        />
      )}
      {isError && <FailureAlert title={t("draft.effect.failed")} error={error} />}
      {data && <EffectResult effect={data} />}
    </>
  );
}

const requestFor = (trucks: number, edits: readonly DraftEdit[] | undefined): EffectRequest =>
  edits ? { trucks, pending: [...edits], alone: true } : { trucks };

function EffectResult({ effect: { changed, evaluation, log, trucks } }: { effect: Effect }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Text size="sm" role="status">
        {t("draft.effect.result", {
          changed: format.number(changed.length),
          evaluation: format.number(evaluation),
          log: format.number(log),
          trucks: format.number(trucks),
        })}
      </Text>
      {changed.length > SHOWN && <Text size="sm">{t("draft.effect.first", { count: SHOWN })}</Text>}
      {changed.length > 0 && (
        <Table fz="sm" verticalSpacing={4} aria-label={t("draft.tabs.effect")}>
          <Table.Thead>
            <Table.Tr>
              {(["line", "verdict", "why", "source"] as const).map((head) => (
                <Table.Th key={head}>{t(`draft.effect.${head}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...changed.slice(0, SHOWN).entries()].map(([index, line]) => (
              <EffectRow key={index} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

function EffectRow({ line }: { line: EffectLine }) {
  const { t } = useTranslation();
  const titleOf = useDraftTitles();
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        <bdi>{line.description}</bdi>
        {line.hs && (
          <Text span size="sm" c="dimmed">
            {" "}
            {line.hs}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          <VerdictBadge verdict={line.from} />
          <IconArrowNarrowRight size={16} aria-hidden />
          <VerdictBadge verdict={line.to} />
        </Group>
      </Table.Td>
      <Table.Td>
        {line.terms.join(", ") || "—"}{" "}
        <Text span size="xs" c="dimmed">
          {titleOf("category", line.category) ?? line.category}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge color="gray">{t(`draft.effect.sources.${line.source}`)}</Badge>
        {line.entries && (
          <Text size="xs" c="dimmed">
            {t("draft.effect.inTrucks", { count: line.entries.length })}
          </Text>
        )}
        {line.restricted !== undefined && (
          <Text size="xs" c="dimmed">
            {t(`draft.effect.${line.restricted ? "restricted" : "ordinary"}`)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
