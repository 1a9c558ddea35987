import { List, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { LineScreening } from "../../../../shared/schemas/screening.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

function CodeFact({ code }: { code: NonNullable<LineScreening["code"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Text size="sm">
      <Text span fw={600}>
        {t("evidence.code", { digits: code.digits })}
      </Text>{" "}
      {code.title ? `${code.heading} — ${code.title[language]}` : t("evidence.codeUnknown")}
    </Text>
  );
}

interface LineFactsProps {
  screening: LineScreening;
  /** The truck still stands there: what the officer can do about a flag is said too. */
  advise?: boolean;
}

/** What the code says, and the red flags of the line. */
export function LineFacts({ screening, advise = false }: LineFactsProps) {
  const { t } = useTranslation();
  const { code, flags } = screening;
  if (!code && flags.length === 0) return null;
  return (
    <Stack gap={6}>
      {code && <CodeFact code={code} />}
      {flags.length > 0 && (
        <List
          size="sm"
          spacing={advise ? 8 : 4}
          lh={1.35}
          styles={{ itemWrapper: { alignItems: "flex-start" } }}
          icon={
            <ThemeIcon size={20} color="check" variant="light" radius="xl">
              <IconFlag size={13} aria-hidden />
            </ThemeIcon>
          }
        >
          {flags.map((flag) => (
            <List.Item key={flag}>
              {t(`flags.${flag}`)}
              {advise && (
                <Text size="xs" c="dimmed" lh={1.35}>
                  {t(`flagAdvice.${flag}`)}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
