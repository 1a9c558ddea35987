import { Center, Loader, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CatalogueHit } from "../../../../shared/schemas/catalogue-view.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { CategoryView } from "./category-view.tsx";
import { NameView } from "./name-view.tsx";

/** What the card is of. */
export interface Card {
  readonly kind: "category" | "brand" | "maker";
  readonly id: string;
  /** The words that were found, to be tried in a line. */
  readonly text?: string;
}

/** A term is shown on the card of its category. */
export const cardOf = ({ kind, id, text }: CatalogueHit): Card =>
  kind === "term" ? { kind: "category", id, text } : { kind, id };

interface CardViewProps {
  card: Card;
  onOpen: (card: Card) => void;
}

export function CardView({ card, onOpen }: CardViewProps) {
  const { kind, id } = card;
  return kind === "category" ? (
    <CategoryCardView id={id} text={card.text} />
  ) : (
    <NameCardView kind={kind} id={id} onCategory={(category) => onOpen({ kind: "category", id: category })} />
  );
}

function CategoryCardView({ id, text }: { id: string; text: string | undefined }) {
  const card = useQuery(ask("catalogue.category", { id }));
  if (!card.data) return <Waiting error={card.error} onRetry={() => void card.refetch()} />;
  return <CategoryView card={card.data} text={text} />;
}

interface NameCardViewProps {
  kind: "brand" | "maker";
  id: string;
  onCategory: (id: string) => void;
}

function NameCardView({ kind, id, onCategory }: NameCardViewProps) {
  const card = useQuery(ask("catalogue.name", { kind, id }));
  if (!card.data) return <Waiting error={card.error} onRetry={() => void card.refetch()} />;
  return <NameView card={card.data} onCategory={onCategory} />;
}

function Waiting({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation();
  if (error)
    return (
      <Stack p="lg">
        <FailureAlert title={t("evidence.cardFailed")} error={error} onRetry={onRetry} />
      </Stack>
    );
  return (
    <Center p="xl">
      <Loader aria-label={t("common.loading")} />
    </Center>
  );
}
