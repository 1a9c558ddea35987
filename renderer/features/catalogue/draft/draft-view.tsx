import { Badge, Tabs } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useMay } from "../../sign-in/use-desk-session.ts";
import classes from "../catalogue.module.css";
import { ChangesPanel } from "./changes-panel.tsx";
import { EffectPanel } from "./effect-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { RowForm } from "./row-form.tsx";
import { type ChosenRow, RowList } from "./row-list.tsx";
import { useDraft } from "./use-draft.ts";

const TABS = ["row", "changes", "effect", "files", "review"] as const;

/** The next catalogue in the making: its rows at the left, what to do with them at the right. */
export function DraftView() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<(typeof TABS)[number]>("row");
  const [row, setRow] = useState<ChosenRow | null>(null);
  const draft = useDraft();
  const mayEdit = useMay("catalogue-editing.put");
  const mayTry = useMay("catalogue-editing.effect");
  const tabs = TABS.filter((value) => value !== "effect" || mayTry);
  const changes = draft.data?.changes ?? 0;
  const choose = (next: ChosenRow) => {
    setRow(next);
    setTab("row");
  };
  return (
    <div className={classes.view}>
      <RowList chosen={row} onChoose={choose} />
      <Tabs
        value={tab}
        onChange={(next) => setTab(TABS.find((value) => value === next) ?? "row")}
        keepMounted={false}
        style={{ minHeight: 0, display: "flex", flexDirection: "column" }}
      >
        <Tabs.List>
          {tabs.map((value) => (
            <Tabs.Tab
              key={value}
              value={value}
              rightSection={value === "changes" && changes > 0 ? <Badge>{changes}</Badge> : null}
            >
              {t(`draft.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((value) => (
          <Tabs.Panel key={value} value={value} className={classes.scroll}>
            <div className={classes.page}>
              {draft.isError && <FailureAlert title={t("draft.failed")} error={draft.error} />}
              {value === "row" && (
                <RowForm
                  key={row?.id}
                  row={row}
                  readOnly={!mayEdit}
                  frozen={draft.data !== undefined && draft.data !== null && draft.data.state !== "editing"}
                />
              )}
              {value === "changes" && <ChangesPanel draft={draft.data ?? null} />}
              {value === "effect" && <EffectPanel />}
              {value === "files" && <FilesPanel />}
              {value === "review" && <ReviewPanel draft={draft.data ?? null} />}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
