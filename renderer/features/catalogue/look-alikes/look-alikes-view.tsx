import { EmptyState, Loader, SegmentedControl, Stack } from "@mantine/core";
import { IconBookmarkOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LOOK_ALIKE_STATES, type LookAlikeState } from "../../../../shared/schemas/look-alike.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import classes from "../catalogue.module.css";
import { LookAlikeCard } from "./look-alike-card.tsx";

const LIMIT = 200;

/** What officers said is not a listed good: to be approved for the post, and what came of it. */
export function LookAlikesView() {
  const { t } = useTranslation();
  const [state, setState] = useState<LookAlikeState>("proposed");
  const list = useQuery(ask("lookalike.list", { state, limit: LIMIT }));
  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <SegmentedControl
          aria-label={t("lookAlikes.state")}
          value={state}
          onChange={setState}
          data={LOOK_ALIKE_STATES.map((value) => ({ value, label: t(`lookAlikes.states.${value}`) }))}
          style={{ alignSelf: "flex-start" }}
        />
        {list.isPending && <Loader aria-label={t("common.loading")} />}
        {list.isError && <FailureAlert title={t("lookAlikes.failed")} error={list.error} />}
        {list.data?.length === 0 && (
          <EmptyState
            icon={<IconBookmarkOff aria-hidden />}
            title={t("lookAlikes.none")}
            description={t("lookAlikes.noneHint")}
          />
        )}
        <Stack
          component="ul"
          gap="sm"
          className={classes.plain}
          aria-label={t("catalogue.views.look-alikes")}
        >
          {list.data?.map((known) => (
            <LookAlikeCard key={known.id} known={known} />
          ))}
        </Stack>
      </div>
    </div>
  );
}
