import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../../i18n/use-language.ts";
import { ask } from "../../queries.ts";

/** What a category is called in the officer's language; one that this catalogue does not have, by its id. */
export function useCategoryTitle(): (id: string) => string {
  const language = useLanguage();
  const coverage = useQuery(ask("catalogue.coverage"));
  const titles = new Map(coverage.data?.rows.map(({ id, title }) => [id, title[language]]));
  return (id) => titles.get(id) ?? id;
}
