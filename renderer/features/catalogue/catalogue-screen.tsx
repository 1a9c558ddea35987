import { Group, SegmentedControl, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import classes from "./catalogue.module.css";
import { CoverageView } from "./coverage/coverage-view.tsx";
import { DraftView } from "./draft/draft-view.tsx";
import { FindingsView } from "./findings/findings-view.tsx";
import { LookAlikesView } from "./look-alikes/look-alikes-view.tsx";
import { SearchView } from "./search/search-view.tsx";
import { VersionsView } from "./versions/versions-view.tsx";

const VIEWS = ["search", "versions", "coverage", "draft", "findings", "look-alikes"] as const;

/** What lines are screened by: what is in it, where it came from, and what it lacks. */
export function CatalogueScreen() {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof VIEWS)[number]>("search");
  const [category, setCategory] = useState<string | null>(null);
  const mayEdit = useMay("catalogue-editing.put");
  const summary = useQuery(ask("catalogue.summary"));
  const openCategory = (id: string) => {
    setCategory(id);
    setView("search");
  };
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <Group gap="md" align="baseline">
          <Title order={1}>{t("nav.catalogue")}</Title>
          {summary.data && (
            <Text size="sm" c="dimmed">
              {t("catalogue.inUse", { version: summary.data.version, count: summary.data.terms })}
            </Text>
          )}
        </Group>
        <SegmentedControl
          aria-label={t("catalogue.view")}
          value={view}
          onChange={(next) => {
            setCategory(null);
            setView(next);
          }}
          data={VIEWS.filter((name) => name !== "draft" || mayEdit).map((value) => ({
            value,
            label: t(`catalogue.views.${value}`),
          }))}
        />
      </header>
      {view === "search" && <SearchView first={category} />}
      {view === "versions" && <VersionsView />}
      {view === "draft" && <DraftView />}
      {view === "findings" && <FindingsView />}
      {view === "look-alikes" && <LookAlikesView />}
      {view === "coverage" && <CoverageView onOpen={openCategory} />}
    </div>
  );
}
