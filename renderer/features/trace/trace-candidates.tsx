import { Badge, ScrollArea, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TracedCandidate } from "../../../shared/schemas/trace.ts";
import { useFormat } from "../../i18n/format.ts";
import { Stage } from "./stage.tsx";

/** The terms that were weighed, and what became of each. */
export function TraceCandidates({ candidates }: { candidates: readonly TracedCandidate[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stage title={t("trace.candidates", { count: candidates.length })} hint={t("trace.candidatesHint")}>
      <ScrollArea.Autosize mah={420} type="auto">
        <Table verticalSpacing={4} fz="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("trace.term")}</Table.Th>
              <Table.Th>{t("trace.owner")}</Table.Th>
              <Table.Th>{t("trace.window")}</Table.Th>
              <Table.Th ta="right">{t("trace.edits")}</Table.Th>
              <Table.Th ta="right">{t("trace.fuse")}</Table.Th>
              <Table.Th ta="right">{t("trace.score")}</Table.Th>
              <Table.Th>{t("trace.outcome")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...candidates.entries()].map(([index, candidate]) => (
              <Table.Tr key={index}>
                <Table.Td fw={600}>{candidate.term}</Table.Td>
                <Table.Td>{candidate.owner}</Table.Td>
                <Table.Td>{candidate.window}</Table.Td>
                <Table.Td ta="right">{candidate.edits}</Table.Td>
                <Table.Td ta="right">{format.number(candidate.fuse)}</Table.Td>
                <Table.Td ta="right">{format.number(candidate.score)}</Table.Td>
                <Table.Td>
                  <Badge color={candidate.outcome === "kept" ? "clear" : "gray"}>
                    {t(`trace.outcomes.${candidate.outcome}`)}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stage>
  );
}
