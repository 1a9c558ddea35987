import { Anchor, Center, Group, Loader, Paper, ScrollArea, Switch, Table, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "../../../../shared/schemas/catalogue.ts";
import type { CoverageRow } from "../../../../shared/schemas/catalogue-view.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ask } from "../../../queries.ts";
import classes from "../catalogue.module.css";

/** How many terms each category has in each language; where they are too few, a sign says so. */
export function CoverageView({ onOpen }: { onOpen: (category: string) => void }) {
  const { t } = useTranslation();
  const [onlyGaps, setOnlyGaps] = useState(false);
  const coverage = useQuery(ask("catalogue.coverage"));
  if (coverage.isError)
    return (
      <div className={classes.page}>
        <FailureAlert title={t("catalogue.coverageFailed")} error={coverage.error} />
      </div>
    );
  if (!coverage.data)
    return (
      <Center flex={1}>
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  const { rows, wanted } = coverage.data;
  const withGaps = rows.filter(({ gaps }) => gaps.length > 0);
  return (
    <ScrollArea flex={1} type="auto">
      <div className={classes.page}>
        <Group justify="space-between">
          <div>
            <Text size="sm">{t("catalogue.gaps", { count: withGaps.length, total: rows.length })}</Text>
            <Text size="xs" c="dimmed">
              {t("catalogue.wanted", wanted)}
            </Text>
          </div>
          <Switch
            label={t("catalogue.onlyGaps")}
            checked={onlyGaps}
            onChange={(event) => setOnlyGaps(event.currentTarget.checked)}
          />
        </Group>
        <Paper withBorder radius="md">
          <Table fz="sm" verticalSpacing={4} stickyHeader highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("catalogue.category")}</Table.Th>
                <Table.Th>{t("catalogue.group")}</Table.Th>
                {LANGUAGES.map((language) => (
                  <Table.Th key={language} ta="right">
                    {t(`catalogue.languages.${language}`)}
                  </Table.Th>
                ))}
                <Table.Th ta="right">{t("catalogue.names")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {(onlyGaps ? withGaps : rows).map((row) => (
                <Row key={row.id} row={row} wanted={wanted} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </Paper>
      </div>
    </ScrollArea>
  );
}

interface RowProps {
  row: CoverageRow;
  wanted: Record<Language, number>;
  onOpen: (category: string) => void;
}

function Row({ row, wanted, onOpen }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = row.title[useLanguage()];
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" size="sm" ta="left" onClick={() => onOpen(row.id)}>
          {title}
        </Anchor>
      </Table.Td>
      <Table.Td>{t(`groups.${row.group}`)}</Table.Td>
      {LANGUAGES.map((language) => (
        <Table.Td key={language} ta="right">
          {row.gaps.includes(language) ? (
            <Group gap={4} justify="flex-end" wrap="nowrap" fw={600}>
              <IconAlertTriangle
                size={14}
                role="img"
                aria-label={t("catalogue.gap")}
                color="var(--mantine-color-check-text)"
              />
              {t("catalogue.ofWanted", { count: row.terms[language], wanted: wanted[language] })}
            </Group>
          ) : (
            format.number(row.terms[language])
          )}
        </Table.Td>
      ))}
      <Table.Td ta="right">{format.number(row.names)}</Table.Td>
    </Table.Tr>
  );
}
