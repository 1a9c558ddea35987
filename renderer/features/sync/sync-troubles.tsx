import { Accordion, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ParkedEntry, RecordedFailure } from "../../../shared/schemas/sync.ts";
import { useFormat } from "../../i18n/format.ts";

interface SyncTroublesProps {
  failures: readonly RecordedFailure[];
  parked: readonly ParkedEntry[];
}

/** What did not go well, in plain words: nothing of it is lost. */
export function SyncTroubles({ failures, parked }: SyncTroublesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (failures.length + parked.length === 0) return null;
  return (
    <Accordion variant="contained" multiple chevronPosition="left">
      {parked.length > 0 && (
        <Accordion.Item value="parked">
          <Accordion.Control>{t("sync.parked", { count: parked.length })}</Accordion.Control>
          <Accordion.Panel>
            <Text size="sm" mb="xs">
              {t("sync.parkedText")}
            </Text>
            <Table
              data={{
                head: [t("sync.entry"), t("sync.why"), t("sync.when")],
                body: parked.map(({ sequence, reason, parkedAt }) => [
                  format.number(sequence),
                  t(`sync.refusals.${reason}`),
                  format.dateTime(parkedAt),
                ]),
              }}
            />
          </Accordion.Panel>
        </Accordion.Item>
      )}
      {failures.length > 0 && (
        <Accordion.Item value="failures">
          <Accordion.Control>{t("sync.failures")}</Accordion.Control>
          <Accordion.Panel>
            <Table
              data={{
                head: [t("sync.when"), t("sync.what")],
                body: failures.slice(0, 10).map(({ at, code }) => [format.dateTime(at), t(`errors.${code}`)]),
              }}
            />
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  );
}
