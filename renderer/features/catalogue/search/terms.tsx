import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  type Category,
  LANGUAGES,
  TERM_RULES,
  type Term,
  type TermRule,
} from "../../../../shared/schemas/catalogue.ts";
import { useFormat } from "../../../i18n/format.ts";
import classes from "../catalogue.module.css";

/** The words of a category by language, and by how they may match. */
export function Terms({ terms }: { terms: Category["terms"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const present = LANGUAGES.filter((language) => terms[language].length > 0);
  if (present.length === 0) return <Text size="sm">{t("catalogue.noTerms")}</Text>;
  return (
    <Stack gap="sm">
      {present.map((language) => (
        <section key={language}>
          <Title order={3}>
            {t(`catalogue.languages.${language}`)} · {format.number(terms[language].length)}
          </Title>
          {TERM_RULES.map((rule) => (
            <RuleRow key={rule} rule={rule} terms={terms[language].filter((term) => term.rule === rule)} />
          ))}
        </section>
      ))}
    </Stack>
  );
}

function RuleRow({ rule, terms }: { rule: TermRule; terms: readonly Term[] }) {
  const { t } = useTranslation();
  if (terms.length === 0) return null;
  return (
    <div className={classes.rule}>
      <Text size="xs" c="dimmed" pt={3}>
        {t(`catalogue.rules.${rule}`)}
      </Text>
      <Group gap={6}>
        {terms.map((term) => (
          <Badge key={term.text} variant="default" fw={400} maw="100%" title={term.text}>
            <bdi>{term.text}</bdi>
            {term.fuzzyFrom !== undefined && ` — ${t("catalogue.fuzzyFrom", { letters: term.fuzzyFrom })}`}
            {term.with.length > 0 && ` — ${t("catalogue.beside", { words: term.with.join(", ") })}`}
            {term.weak && ` — ${t("catalogue.weak")}`}
          </Badge>
        ))}
      </Group>
    </div>
  );
}
