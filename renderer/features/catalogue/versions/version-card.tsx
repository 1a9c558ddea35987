import { Code, DataList, Group, Select, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogueVersionView } from "../../../../shared/schemas/catalogue-view.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { Panel } from "../panel.tsx";
import { Changes } from "./changes.tsx";
import { Rollback } from "./rollback.tsx";
import { SavePackage } from "./save-package.tsx";

interface VersionCardProps {
  version: CatalogueVersionView;
  /** Newest first. */
  kept: readonly CatalogueVersionView[];
}

/**
 * One version: where it came from, and what is different from another. At first that is the one before it, or,
 * for a version that is not in use, the one in use: so the way back shows what it would change.
 */
export function VersionCard({ version, kept }: VersionCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRollback = useMay("catalogue.rollback");
  const others = kept.map((one) => one.version).filter((one) => one !== version.version);
  const other = version.current ? kept[kept.indexOf(version) + 1] : kept.find(({ current }) => current);
  const [from, setFrom] = useState(other?.version ?? null);
  const facts = [
    [t("catalogue.issued"), format.date(version.issued)],
    [t("catalogue.issuer"), version.issuer ?? t("catalogue.shipped")],
    [t("catalogue.loadedAt"), format.dateTime(version.loadedAt)],
    ["SHA-256", <Code key="hash">{version.sha256}</Code>],
  ] as const;
  return (
    <Stack p="md" gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={1}>{t("catalogue.version", { version: version.version })}</Title>
        <Group gap="xs" wrap="nowrap">
          <SavePackage version={version.version} />
          {!version.current && mayRollback && <Rollback version={version.version} />}
        </Group>
      </Group>
      <Panel title={t("catalogue.origin")}>
        <DataList size="sm" gap={6} labelWidth="9rem">
          {facts.map(([label, value]) => (
            <DataList.Item key={label}>
              <DataList.ItemLabel>{label}</DataList.ItemLabel>
              <DataList.ItemValue className={classes.grow}>{value}</DataList.ItemValue>
            </DataList.Item>
          ))}
        </DataList>
        {version.notes && (
          <Text size="sm" mt="xs" style={{ whiteSpace: "pre-wrap" }}>
            {version.notes}
          </Text>
        )}
      </Panel>
      <Panel title={t("catalogue.changed")}>
        {others.length === 0 ? (
          <Text size="sm">{t("catalogue.onlyVersion")}</Text>
        ) : (
          <Stack gap="sm">
            <Select
              label={t("catalogue.comparedTo")}
              placeholder={t("catalogue.chooseVersion")}
              data={others}
              value={from}
              onChange={setFrom}
              maw="16rem"
            />
            {from && <Changes key={from} from={from} to={version.version} />}
          </Stack>
        )}
      </Panel>
    </Stack>
  );
}
