import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CategoryCard } from "../../../../shared/schemas/catalogue-view.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Bases } from "../../inspection/evidence/bases.tsx";
import { Part } from "../../inspection/evidence/category-card.tsx";
import classes from "../catalogue.module.css";
import { Panel } from "../panel.tsx";
import { Codes } from "./codes.tsx";
import { Terms } from "./terms.tsx";
import { TryLine } from "./try-line.tsx";

interface CategoryViewProps {
  card: CategoryCard;
  /** The term that was found; without, the title is tried. */
  text: string | undefined;
}

/** All that the catalogue holds of a category. */
export function CategoryView({ card: { category, bases, headings, listed }, text }: CategoryViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, card } = category;
  const others = (["ru", "kk", "en", "zh"] as const).filter((other) => other !== language);
  return (
    <Stack p="md" gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className={classes.grow}>
          <Title order={1}>{title[language]}</Title>
          <Text size="sm" c="dimmed">
            {others.map((other) => title[other]).join(" · ")}
          </Text>
          <Group gap={6} mt={6}>
            <Badge>{t(`groups.${category.group}`)}</Badge>
            {category.provenance === "check" && <Badge color="gray">{t("basis.check")}</Badge>}
          </Group>
        </div>
        <TryLine description={text ?? title[language]} />
      </Group>
      <div className={classes.pair}>
        <Panel title={t("catalogue.card")}>
          <Stack gap="xs">
            {(["ask", "looks", "confusedWith", "papers"] as const).map(
              (part) =>
                card[part] && (
                  <Part key={part} title={t(`card.${part}`)}>
                    <Text size="sm">{card[part][language]}</Text>
                  </Part>
                ),
            )}
            <Amounts category={category} />
          </Stack>
        </Panel>
        <Stack gap="md">
          <Panel title={t("catalogue.listed")}>
            <Codes codes={listed} />
          </Panel>
          <Panel title={t("catalogue.headings")}>
            <Codes codes={headings} />
          </Panel>
          <Panel title={t("card.bases")}>
            <Bases bases={bases} />
          </Panel>
        </Stack>
      </div>
      <Panel title={t("catalogue.terms")}>
        <Terms terms={category.terms} />
      </Panel>
      {category.not.length > 0 && (
        <Panel title={t("catalogue.not")}>
          <Group gap={6}>
            {category.not.map((phrase) => (
              <Badge key={phrase} color="gray" variant="outline" fw={400}>
                <bdi>{phrase}</bdi>
              </Badge>
            ))}
          </Group>
        </Panel>
      )}
    </Stack>
  );
}

function Amounts({ category: { card, valueLimit } }: { category: CategoryCard["category"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {card.valuePerKg && (
        <Part title={t("catalogue.valuePerKg")}>
          <Text size="sm">
            {format.number(card.valuePerKg.min)} – {format.number(card.valuePerKg.max)} USD
          </Text>
        </Part>
      )}
      {valueLimit && (
        <Part title={t("catalogue.valueLimit")}>
          <Text size="sm">
            {format.number(valueLimit.amount)} {valueLimit.currency}
          </Text>
        </Part>
      )}
    </>
  );
}
