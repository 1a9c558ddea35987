import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ToldCode } from "../../../../shared/schemas/catalogue-view.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import classes from "../catalogue.module.css";

/** Codes with what their headings say. */
export function Codes({ codes }: { codes: readonly ToldCode[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (codes.length === 0) return <Text size="sm">—</Text>;
  return (
    <Stack component="ul" gap={4} className={classes.plain}>
      {codes.map(({ code, title }) => (
        <li key={code} className={classes.code}>
          <Text size="sm" fw={600}>
            {code}
          </Text>
          <Text size="sm" {...(title ? {} : { c: "dimmed" })}>
            {title?.[language] ?? t("catalogue.wholeChapter")}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
