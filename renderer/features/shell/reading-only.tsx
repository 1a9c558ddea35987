import { Alert, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ErrorCode } from "../../../shared/contract/errors.ts";

/** On every screen as long as nothing can be written: why, what is safe, and how it ends. */
export function ReadingOnly({ hindrance }: { hindrance: ErrorCode }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color="hit"
      radius={0}
      py="xs"
      icon={<IconLock aria-hidden />}
      title={t("readingOnly.title")}
    >
      <Text size="sm">
        {t(`errors.${hindrance}`)} {t("readingOnly.what")}
      </Text>
    </Alert>
  );
}
