import { EmptyState, Loader, Pagination, SegmentedControl, Stack } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import classes from "../catalogue.module.css";
import { FindingCard } from "./finding-card.tsx";
import { RescreeningProgress } from "./rescreening-progress.tsx";

const PAGE = 50;

/** What a new version found in trucks that had been released, for the supervisor to look at. */
export function FindingsView() {
  const { t } = useTranslation();
  const [{ seen, page }, setPlace] = useState({ seen: false, page: 1 });
  const list = useQuery({
    ...ask("rescreening.findings", { seen, offset: (page - 1) * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  const running = useQuery(ask("rescreening.state")).data?.running ?? true;
  const pages = Math.ceil((list.data?.total ?? 0) / PAGE);
  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <RescreeningProgress />
        <SegmentedControl
          aria-label={t("findings.show")}
          value={seen ? "seen" : "open"}
          onChange={(next) => setPlace({ seen: next === "seen", page: 1 })}
          data={(["open", "seen"] as const).map((value) => ({ value, label: t(`findings.states.${value}`) }))}
          style={{ alignSelf: "flex-start" }}
        />
        {list.isPending && <Loader aria-label={t("common.loading")} />}
        {list.isError && <FailureAlert title={t("findings.failed")} error={list.error} />}
        {list.data?.total === 0 && !running && (
          <EmptyState
            icon={<IconCircleCheck aria-hidden />}
            title={t("findings.none")}
            description={t("findings.noneHint")}
          />
        )}
        <Stack component="ul" gap="sm" className={classes.plain} aria-label={t("catalogue.views.findings")}>
          {list.data?.findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </Stack>
        {pages > 1 && (
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={(next) => setPlace({ seen, page: next })}
            getControlProps={(control) => ({ "aria-label": t(`catalogue.pages.${control}`) })}
          />
        )}
      </div>
    </div>
  );
}
