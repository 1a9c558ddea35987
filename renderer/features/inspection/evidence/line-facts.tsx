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

/** What the code says, and the red flags of the line. */
export function LineFacts({ screening }: { screening: LineScreening }) {
  const { t } = useTranslation();
  const { code, flags } = screening;
  if (!code && flags.length === 0) return null;
  return (
    <Stack gap={6}>
      {code && <CodeFact code={code} />}
      {flags.length > 0 && (
        <List
          size="sm"
          spacing={4}
          lh={1.35}
          icon={
            <ThemeIcon size={20} color="check" variant="light" radius="xl">
              <IconFlag size={13} aria-hidden />
            </ThemeIcon>
          }
        >
          {flags.map((flag) => (
            <List.Item key={flag}>{t(`flags.${flag}`)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
