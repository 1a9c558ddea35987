import { Stack, Text } from "@mantine/core";
import type { Payload } from "../../../shared/schemas/log-entry.ts";
import { useLanguage } from "../../i18n/use-language.ts";

interface LoggedBasesProps {
  bases: Payload<"decision-recorded">["bases"];
}

/** As they stood in the catalogue when the truck was decided; older entries say less of them. */
export function LoggedBases({ bases }: LoggedBasesProps) {
  const language = useLanguage();
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: "none" }}>
      {bases.map(({ id, list, reference, citation, title }) => (
        <li key={id}>
          <Text size="sm">{title?.[language] ?? list}</Text>
          <Text size="xs" c="dimmed">
            {citation?.[language] ?? reference}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
