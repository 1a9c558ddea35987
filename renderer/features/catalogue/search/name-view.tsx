import { Anchor, Badge, DataList, Group, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NameCard } from "../../../../shared/schemas/catalogue-view.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import classes from "../catalogue.module.css";
import { countryName } from "../country-name.ts";
import { Panel } from "../panel.tsx";
import { Codes } from "./codes.tsx";
import { TryLine } from "./try-line.tsx";

interface NameViewProps {
  card: NameCard;
  onCategory: (id: string) => void;
}

/** A brand or a maker: how it is written, where it is from, what it is known for. */
export function NameView({ card, onCategory }: NameViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts: (readonly [label: string, value: ReactNode])[] = [
    [t("catalogue.spellings"), <bdi key="spellings">{card.spellings.join(", ")}</bdi>],
    [t("catalogue.country"), countryName(card.country, language)],
    [
      t("catalogue.category"),
      <Anchor key="category" component="button" size="sm" onClick={() => onCategory(card.category.id)}>
        {card.category.title[language]}
      </Anchor>,
    ],
    [t("catalogue.rule"), t(`catalogue.rules.${card.rule}`)],
    ...(card.with.length > 0 ? [[t("catalogue.besideWords"), card.with.join(", ")] as const] : []),
    ...(card.listed ? [[t("catalogue.makes"), t(`catalogue.listedPart.${card.listed}`)] as const] : []),
  ];
  return (
    <Stack p="md" gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className={classes.grow}>
          <Title order={1}>{card.name}</Title>
          <Group gap={6} mt={6}>
            <Badge>{t(`catalogue.kinds.${card.kind}`)}</Badge>
            {card.provenance === "check" && <Badge color="gray">{t("basis.check")}</Badge>}
          </Group>
        </div>
        <TryLine description={card.name} />
      </Group>
      <div className={classes.pair}>
        <Panel title={t("catalogue.name")}>
          <DataList size="sm" gap={6} labelWidth="9rem">
            {facts.map(([label, value]) => (
              <DataList.Item key={label}>
                <DataList.ItemLabel>{label}</DataList.ItemLabel>
                <DataList.ItemValue className={classes.grow}>{value || "—"}</DataList.ItemValue>
              </DataList.Item>
            ))}
          </DataList>
        </Panel>
        {card.kind === "brand" && (
          <Panel title={t("catalogue.knownFor")}>
            <Codes codes={card.headings} />
          </Panel>
        )}
        {card.families.length > 0 && (
          <Panel title={t("catalogue.families")}>
            <Group gap={6}>
              {card.families.map(({ stem, category }) => (
                <Badge key={`${stem} ${category}`} variant="default" fw={400}>
                  {stem}…
                </Badge>
              ))}
            </Group>
          </Panel>
        )}
      </div>
    </Stack>
  );
}
