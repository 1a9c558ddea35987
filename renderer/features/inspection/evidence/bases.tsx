import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Basis } from "../../../../shared/schemas/catalogue.ts";
import type { UiLanguage } from "../../../../shared/schemas/station.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

/** Catalogues from before citations in each language name the list in English. */
const cited = ({ citation, list, reference }: Basis, language: UiLanguage): string =>
  citation?.[language] ?? `${list} · ${reference}`;

/** Why the good is in the catalogue: citation, jurisdiction, since when. */
export function Bases({ bases }: { bases: readonly Basis[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: "none" }}>
      {bases.map((basis) => (
        <li key={basis.id}>
          <Text size="sm">{basis.title[language]}</Text>
          <Text size="xs" c="dimmed">
            {[cited(basis, language), basis.jurisdiction, basis.effective].filter(Boolean).join(" · ")}
          </Text>
          {(basis.advisory || basis.provenance === "check") && (
            <Group gap={4} mt={2}>
              {basis.advisory && <Badge color="gray">{t("basis.advisory")}</Badge>}
              {basis.provenance === "check" && <Badge color="gray">{t("basis.check")}</Badge>}
            </Group>
          )}
        </li>
      ))}
    </Stack>
  );
}
