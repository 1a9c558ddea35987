import { Alert, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconEye } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Papers } from "../../../shared/schemas/inspection.ts";
import { ask } from "../../queries.ts";

/** Says that supervisors look out for this truck, and what they ask for. */
export function WatchAlert({ papers: { plate, trailerPlate, consignee } }: { papers: Papers }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(JSON.stringify({ plate, trailerPlate, consignee }), 200);
  const request: Pick<Papers, "plate" | "trailerPlate" | "consignee"> = JSON.parse(settled);
  const matches = useQuery({ ...ask("watch.match", request), placeholderData: keepPreviousData });
  if (!matches.data || matches.data.length === 0) return null;
  return (
    <Alert role="alert" color="hit" variant="filled" radius={0} py="xs" icon={<IconEye aria-hidden />}>
      <Stack gap={2}>
        {matches.data.map(({ id, kind, value, note }) => (
          <Text key={id} size="sm" fw={600}>
            {t(`watch.met.${kind}`, { value })}
            {note && ` ${note}`}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
