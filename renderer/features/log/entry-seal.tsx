import { Code } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LogEntry, Payload } from "../../../shared/schemas/log-entry.ts";
import { Facts, Panel } from "./panel.tsx";

interface EntrySealProps {
  entry: LogEntry;
  versions?: Payload<"decision-recorded">["versions"];
}

/** What an entry is proved by: its place in the chain, its hash and the station's signature. */
export function EntrySeal({ entry, versions }: EntrySealProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t("entry.seal")}>
      <Facts
        facts={[
          [t("entry.sequence"), entry.sequence],
          ...(versions ? [[t("entry.versions"), t("entry.versionList", versions)] as const] : []),
          [t("entry.hash"), <Code key="hash">{entry.hash}</Code>],
          [t("entry.previousHash"), <Code key="previous">{entry.previousHash}</Code>],
          [t("entry.signature"), <Code key="signature">{entry.signature}</Code>],
          [t("entry.id"), <Code key="id">{entry.id}</Code>],
        ]}
      />
    </Panel>
  );
}
