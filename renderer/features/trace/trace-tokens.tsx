import { Badge, ScrollArea, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TracedToken } from "../../../shared/schemas/trace.ts";
import { Stage } from "./stage.tsx";

/** The words as the matcher reads them. */
export function TraceTokens({ tokens }: { tokens: readonly TracedToken[] }) {
  const { t } = useTranslation();
  return (
    <Stage title={t("trace.tokens", { count: tokens.length })} hint={t("trace.tokensHint")}>
      <ScrollArea.Autosize mah={320} type="auto">
        <Table verticalSpacing={4} fz="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("trace.word")}</Table.Th>
              <Table.Th>{t("trace.script")}</Table.Th>
              <Table.Th>{t("trace.normal")}</Table.Th>
              <Table.Th>{t("trace.lemmas")}</Table.Th>
              <Table.Th>{t("trace.skeletons")}</Table.Th>
              <Table.Th>{t("trace.ordinary")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map((token) => (
              <Table.Tr key={token.span.start}>
                <Table.Td fw={600} dir="auto">
                  {token.text}
                </Table.Td>
                <Table.Td>{t(`trace.scripts.${token.script}`)}</Table.Td>
                <Table.Td>{token.normal}</Table.Td>
                <Table.Td>{token.lemmas.join(", ")}</Table.Td>
                <Table.Td>{token.skeletons.join(", ")}</Table.Td>
                <Table.Td>{token.ordinary && <Badge color="gray">{t("trace.ordinaryYes")}</Badge>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stage>
  );
}
