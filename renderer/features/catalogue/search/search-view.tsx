import { CloseButton, EmptyState, ScrollArea, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconListSearch, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import classes from "../catalogue.module.css";
import { type Card, CardView, cardOf } from "./card-view.tsx";
import { HitList, hitId } from "./hit-list.tsx";

/** More than anyone reads through; the total says how many there are. */
const LIMIT = 200;

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 };

/** Any word, name or code of the catalogue as one types; the card beside it follows the arrow keys. */
export function SearchView({ first }: { first: string | null }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [cursor, setCursor] = useState(0);
  const [followed, setFollowed] = useState<Card | null>(
    first === null ? null : { kind: "category", id: first },
  );
  const [settled] = useDebouncedValue(text.trim(), 80);
  const search = useQuery({
    ...ask("catalogue.search", { text: settled, limit: LIMIT }),
    placeholderData: keepPreviousData,
  });
  const hits = search.data?.hits ?? [];
  const current = hits[cursor];
  const card = followed ?? (current && cardOf(current));

  useEffect(() => document.getElementById(hitId(cursor))?.scrollIntoView({ block: "nearest" }), [cursor]);
  const move = (to: number) => {
    setCursor(Math.min(Math.max(to, 0), hits.length - 1));
    setFollowed(null);
  };
  const type = (next: string) => {
    setText(next);
    setCursor(0);
    setFollowed(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    move(cursor + step);
  };
  return (
    <div className={classes.view}>
      <section className={classes.side} aria-label={t("catalogue.views.search")}>
        <div className={classes.tools}>
          <TextInput
            type="search"
            role="combobox"
            aria-label={t("catalogue.search")}
            aria-expanded
            aria-autocomplete="list"
            aria-controls="catalogue-hits"
            aria-activedescendant={current && hitId(cursor)}
            placeholder={t("catalogue.search")}
            autoFocus
            maxLength={200}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            leftSection={<IconSearch size={17} aria-hidden />}
            rightSection={text && <CloseButton aria-label={t("common.clear")} onClick={() => type("")} />}
          />
          <Text size="xs" c="dimmed" role="status">
            {search.data && foundText(search.data.total)}
          </Text>
        </div>
        {search.isError && (
          <FailureAlert
            title={t("catalogue.searchFailed")}
            error={search.error}
            onRetry={() => void search.refetch()}
          />
        )}
        {search.data?.total === 0 ? (
          <EmptyState
            p="xl"
            icon={<IconListSearch aria-hidden />}
            title={t("log.nothingFound")}
            description={t("catalogue.nothingFoundHint")}
          />
        ) : (
          <HitList hits={hits} cursor={cursor} onSelect={move} />
        )}
      </section>
      <ScrollArea key={card && `${card.kind} ${card.id}`} h="100%" type="auto">
        {card && <CardView card={card} onOpen={setFollowed} />}
      </ScrollArea>
    </div>
  );

  function foundText(count: number): string {
    return count > LIMIT
      ? t("catalogue.foundFirst", { count, shown: LIMIT })
      : t("catalogue.found", { count });
  }
}
