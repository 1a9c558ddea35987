import { Accordion, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Match } from "../../../../shared/schemas/screening.ts";
import classes from "./evidence.module.css";
import { MatchItem } from "./match-item.tsx";

/** What was met and says less than it seems: shown, so that nobody wonders, and never counted. */
export function LoweredMatches({ matches }: { matches: readonly Match[] }) {
  const { t } = useTranslation();
  if (matches.length === 0) return null;
  return (
    <section>
      <Text component="h3" size="xs" fw={600} c="dimmed" m={0} mb={4}>
        {t("evidence.lowered")}
      </Text>
      <Accordion variant="separated" className={classes.matches}>
        {matches.map((match) => (
          <MatchItem key={`${match.category} ${match.brand}`} match={match} answered={false} />
        ))}
      </Accordion>
    </section>
  );
}
