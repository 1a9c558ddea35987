import { Button } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigation } from "../../../navigation.tsx";

/** Opens the trial of a line with these words in it. */
export function TryLine({ description }: { description: string }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <Button
      variant="default"
      style={{ flexShrink: 0 }}
      leftSection={<IconListSearch size={17} aria-hidden />}
      onClick={() => go({ name: "trace", description })}
    >
      {t("catalogue.try")}
    </Button>
  );
}
