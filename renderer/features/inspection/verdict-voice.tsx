import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Screened } from "./session/screener.ts";

/** Tells a screen reader the active line's verdict, once it stands. */
export function VerdictVoice({ row, screened }: { row: number; screened: Screened | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [best] = screened?.screening.matches ?? [];
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {screened &&
        t("evidence.voice", {
          row: row + 1,
          verdict: t(`verdict.${screened.screening.verdict}`),
          title: best?.title[language] ?? "",
        })}
    </VisuallyHidden>
  );
}
