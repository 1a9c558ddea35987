import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface LogSearchProps {
  text: string;
  onChange: (text: string) => void;
}

/** Plate, carrier, goods or officer, as one types. */
export function LogSearch({ text, onChange }: LogSearchProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="search"
      aria-label={t("log.search")}
      placeholder={t("log.search")}
      flex={1}
      maxLength={200}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={text && <CloseButton aria-label={t("common.clear")} onClick={() => onChange("")} />}
    />
  );
}
