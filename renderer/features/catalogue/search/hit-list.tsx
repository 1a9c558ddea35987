import { Text } from "@mantine/core";
import { IconBuildingFactory2, IconCategory, IconTag, IconTypography } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogueHit } from "../../../../shared/schemas/catalogue-view.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import classes from "../catalogue.module.css";

const ICONS = {
  category: IconCategory,
  term: IconTypography,
  brand: IconTag,
  maker: IconBuildingFactory2,
} as const satisfies Record<CatalogueHit["kind"], typeof IconTag>;

export const hitId = (index: number): string => `catalogue-hit-${index}`;

interface HitListProps {
  hits: readonly CatalogueHit[];
  cursor: number;
  onSelect: (index: number) => void;
}

/** What was found. The keys stay in the search field: it says which row is chosen. */
export function HitList({ hits, cursor, onSelect }: HitListProps) {
  const { t } = useTranslation();
  const onMouseDown = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (!option) return;
    // The focus stays where one types.
    event.preventDefault();
    onSelect(Number(option.getAttribute("data-index")));
  };
  return (
    <div
      id="catalogue-hits"
      role="listbox"
      tabIndex={-1}
      aria-label={t("catalogue.hits")}
      className={classes.list}
      onMouseDown={onMouseDown}
    >
      {[...hits.entries()].map(([index, hit]) => (
        <div
          key={index}
          id={hitId(index)}
          role="option"
          tabIndex={-1}
          data-index={index}
          aria-selected={index === cursor}
          className={classes.option}
        >
          <Hit hit={hit} />
        </div>
      ))}
    </div>
  );
}

function Hit({ hit }: { hit: CatalogueHit }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = ICONS[hit.kind];
  const title = hit.category[language];
  const about = hit.kind === "category" ? t(`groups.${hit.group}`) : title;
  return (
    <>
      <Icon size={18} stroke={1.7} role="img" aria-label={t(`catalogue.kinds.${hit.kind}`)} />
      <div className={classes.grow}>
        <Text size="sm" fw={600} truncate>
          <bdi>{hit.kind === "category" ? title : hit.text}</bdi>
        </Text>
        <Text size="xs" c="dimmed" truncate title={about}>
          {about}
        </Text>
      </div>
      <div>
        {hit.rule && (
          <Text size="xs" c="dimmed" ta="right">
            {t(`catalogue.rules.${hit.rule}`)}
          </Text>
        )}
        {hit.language && (
          <Text size="xs" c="dimmed" ta="right">
            {t(`catalogue.languages.${hit.language}`)}
          </Text>
        )}
      </div>
    </>
  );
}
