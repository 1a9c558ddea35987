import { useTranslation } from "react-i18next";
import { PAPERS_FIELDS } from "../../../shared/schemas/inspection.ts";
import type { DecisionEntry } from "../../../shared/schemas/log-entry.ts";
import { reasonLabel } from "../../components/reason-label.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import classes from "./log.module.css";
import { Facts, Panel } from "./panel.tsx";

/** What was decided, by whom and why, and the truck's papers. */
export function DecisionPanels({ entry: { officer, payload } }: { entry: DecisionEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { decision, papers } = payload;
  return (
    <div className={classes.pair}>
      <Panel title={t("entry.decision")}>
        <Facts
          facts={[
            [t("decision.reason"), reasonLabel(decision, language)],
            ...("revisionReason" in payload
              ? [[t("decision.revisionReason"), <bdi key="why">{payload.revisionReason}</bdi>] as const]
              : []),
            [t("decision.note"), decision.note && <bdi>{decision.note}</bdi>],
            [t("entry.officer"), <bdi key="officer">{officer}</bdi>],
            [t("entry.post"), <bdi key="post">{payload.post}</bdi>],
            [t("entry.started"), format.dateTime(payload.startedAt)],
          ]}
        />
      </Panel>
      <Panel title={t("papers.label")}>
        <Facts facts={PAPERS_FIELDS.map((field) => [t(`papers.${field}`), papers[field]] as const)} />
      </Panel>
    </div>
  );
}
