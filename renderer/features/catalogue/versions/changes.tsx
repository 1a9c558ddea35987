import { CloseButton, Group, Loader, Pagination, Stack, Table, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../../shared/contract/contract.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ask } from "../../../queries.ts";
import classes from "../catalogue.module.css";
import type { TitleOf } from "../shown-value.ts";
import { ChangeItem } from "./change-item.tsx";

const PAGE = 50;

/** What is different between two versions, all of it, and a search in it. */
export function Changes({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ text, page }, setPlace] = useState({ text: "", page: 1 });
  const [settled] = useDebouncedValue(text.trim(), 150);
  const changes = useQuery({
    ...ask("catalogue.changes", { from, to, text: settled, offset: (page - 1) * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  const search = (next: string) => setPlace({ text: next, page: 1 });
  if (changes.isError)
    return (
      <FailureAlert
        title={t("catalogue.changesFailed")}
        error={changes.error}
        onRetry={() => void changes.refetch()}
      />
    );
  if (!changes.data) return <Loader size="sm" aria-label={t("common.loading")} />;
  const { summary, changes: shown, titles, total } = changes.data;
  const titleOf: TitleOf = (kind, id) =>
    titles.find((title) => title.kind === kind && title.id === id)?.title[language];
  if (summary.length === 0) return <Text size="sm">{t("catalogue.noChanges")}</Text>;
  const pages = Math.ceil(total / PAGE);
  return (
    <Stack gap="sm">
      <Summary summary={summary} />
      <Group justify="space-between">
        <TextInput
          type="search"
          aria-label={t("catalogue.searchChanges")}
          placeholder={t("catalogue.searchChanges")}
          w="22rem"
          maxLength={200}
          value={text}
          onChange={(event) => search(event.currentTarget.value)}
          leftSection={<IconSearch size={17} aria-hidden />}
          rightSection={text && <CloseButton aria-label={t("common.clear")} onClick={() => search("")} />}
        />
        <Text size="xs" c="dimmed" role="status">
          {t("catalogue.found", { count: total })}
        </Text>
      </Group>
      <ul className={classes.plain} aria-label={t("catalogue.changed")}>
        {[...shown.entries()].map(([index, change]) => (
          <ChangeItem key={index} change={change} titleOf={titleOf} />
        ))}
      </ul>
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={(next) => setPlace({ text, page: next })}
          getControlProps={(control) => ({ "aria-label": t(`catalogue.pages.${control}`) })}
        />
      )}
    </Stack>
  );
}

function Summary({ summary }: { summary: ResponseOf<"catalogue.changes">["summary"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table fz="sm" verticalSpacing={4} maw="40rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("catalogue.rows")}</Table.Th>
          {(["added", "removed", "changed"] as const).map((type) => (
            <Table.Th key={type} ta="right">
              {t(`catalogue.changeTypes.${type}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {summary.map(({ kind, added, removed, changed }) => (
          <Table.Tr key={kind}>
            <Table.Td>{t(`catalogue.rowKinds.${kind}`)}</Table.Td>
            <Table.Td ta="right">{format.number(added)}</Table.Td>
            <Table.Td ta="right">{format.number(removed)}</Table.Td>
            <Table.Td ta="right">{format.number(changed)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
