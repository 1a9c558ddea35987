import { Accordion, Badge, Group, List, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Match } from "../../../../shared/schemas/screening.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { CategoryCard, Part } from "./category-card.tsx";
import { EvidenceList } from "./evidence-list.tsx";

interface MatchItemProps {
  match: Match;
  answered: boolean;
  /** Where an answer can be given; the log shows matches without. */
  answer?: ReactNode;
}

/** One match, folded to its name and the number of its signs: never a bare score. */
export function MatchItem({ match, answered, answer }: MatchItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Accordion.Item value={match.category}>
      <Accordion.Control>
        <Text size="sm" fw={600} td={answered ? "line-through" : undefined}>
          {match.title[language]}
        </Text>
        <Group gap={6} mt={2}>
          <Badge color="gray">{t(`groups.${match.group}`)}</Badge>
          {match.brand && <Badge color="gray">{t("evidence.brand", { name: match.brand })}</Badge>}
          <Text size="xs" c="dimmed">
            {t("evidence.signs", { count: match.evidence.length })}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          <Part title={t("evidence.met")}>
            <EvidenceList evidence={match.evidence} />
          </Part>
          {match.adjustments.length > 0 && (
            <Part title={t("evidence.weighed")}>
              <List size="sm" spacing={2}>
                {match.adjustments.map((adjustment) => (
                  <List.Item key={adjustment}>{t(`evidence.adjustments.${adjustment}`)}</List.Item>
                ))}
              </List>
            </Part>
          )}
          {answer}
          <CategoryCard id={match.category} />
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
