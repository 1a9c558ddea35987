import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ask } from "../../../queries.ts";
import { Bases } from "./bases.tsx";

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Text component="h4" size="xs" fw={600} c="dimmed" m={0}>
        {title}
      </Text>
      {children}
    </section>
  );
}

/** What the catalogue tells an officer of a category: the question to ask first, the law last. */
export function CategoryCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const category = useQuery({ ...ask("catalogue.category", { id }), staleTime: Number.POSITIVE_INFINITY });
  if (category.isPending) return <Skeleton h={120} aria-label={t("common.loading")} />;
  if (category.isError) {
    return (
      <FailureAlert
        title={t("evidence.cardFailed")}
        error={category.error}
        onRetry={() => void category.refetch()}
      />
    );
  }
  const { card } = category.data.category;
  return (
    <Stack gap="sm">
      <Part title={t("card.ask")}>
        <Text size="sm">{card.ask[language]}</Text>
      </Part>
      <Part title={t("card.looks")}>
        <Text size="sm">{card.looks[language]}</Text>
      </Part>
      <Part title={t("card.confusedWith")}>
        <Text size="sm">{card.confusedWith[language]}</Text>
      </Part>
      {card.papers && (
        <Part title={t("card.papers")}>
          <Text size="sm">{card.papers[language]}</Text>
        </Part>
      )}
      <Part title={t("card.bases")}>
        <Bases bases={category.data.bases} />
      </Part>
    </Stack>
  );
}
