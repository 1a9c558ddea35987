import { Badge, Button, Chip, Divider, Fieldset, Group, Popover, Select, Stack, Switch } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DECISIONS, decisionKindSchema } from "../../../shared/schemas/decision.ts";
import { verdictSchema } from "../../../shared/schemas/screening.ts";
import { ask } from "../../queries.ts";
import { EMPTY_VIEW, filtersSet, type LogView } from "./log-view.ts";

interface LogFiltersProps {
  view: LogView;
  onChange: (change: Partial<LogView>) => void;
}

const decisionsSchema = z.array(decisionKindSchema);
const verdictsSchema = z.array(verdictSchema);

/** What is asked for besides words and days: decisions, verdicts, officer, releases on one's own responsibility. */
export function LogFilters({ view, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const set = filtersSet(view);
  const { decisions, verdicts, officer, overridden } = EMPTY_VIEW;
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={17} aria-hidden />}
          rightSection={set > 0 && <Badge circle>{set}</Badge>}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t("log.filters.title")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          <Fieldset variant="unstyled" legend={t("log.filters.decisions")}>
            <Chip.Group
              multiple
              value={[...view.decisions]}
              onChange={(chosen) => onChange({ decisions: decisionsSchema.parse(chosen) })}
            >
              <Group gap="xs" mt={4}>
                {DECISIONS.map((kind) => (
                  <Chip key={kind} value={kind} size="sm">
                    {t(`decision.done.${kind}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Fieldset>
          <Fieldset variant="unstyled" legend={t("log.filters.verdicts")}>
            <Chip.Group
              multiple
              value={[...view.verdicts]}
              onChange={(chosen) => onChange({ verdicts: verdictsSchema.parse(chosen) })}
            >
              <Group gap="xs" mt={4}>
                {verdictSchema.options.map((verdict) => (
                  <Chip key={verdict} value={verdict} size="sm">
                    {t(`verdict.${verdict}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Fieldset>
          <OfficerFilter view={view} onChange={onChange} />
          <Switch
            label={t("log.filters.overridden")}
            checked={view.overridden}
            onChange={(event) => onChange({ overridden: event.currentTarget.checked })}
          />
          <Divider />
          <Group justify="space-between">
            <Button
              variant="subtle"
              disabled={set === 0}
              onClick={() => onChange({ decisions, verdicts, officer, overridden })}
            >
              {t("log.filters.reset")}
            </Button>
            <Button onClick={close}>{t("common.close")}</Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function OfficerFilter({ view, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const officers = useQuery(ask("log.officers"));
  return (
    <Select
      label={t("log.filters.officer")}
      placeholder={t("log.filters.anyOfficer")}
      data={officers.data?.filter((name) => name !== "") ?? []}
      value={view.officer}
      onChange={(officer) => onChange({ officer })}
      comboboxProps={{ withinPortal: false }}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("common.clear") }}
    />
  );
}
