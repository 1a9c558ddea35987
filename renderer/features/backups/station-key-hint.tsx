import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../queries.ts";

/** No backup has the post's key, and without it nobody can sign in: where it lies, and what to do with it. */
export function StationKeyHint() {
  const { t } = useTranslation();
  const { data } = useQuery(ask("app.info"));
  if (!data) return null;
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      {t("backups.key", { file: data.keyFile })}
    </Text>
  );
}
