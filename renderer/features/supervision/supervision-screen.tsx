import { Group, ScrollArea, SegmentedControl, Select, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AllPosts } from "./all-posts.tsx";
import { OwnPost } from "./own-post.tsx";
import { lastDays, SPANS } from "./period.ts";
import classes from "./supervision.module.css";

/** What a supervisor looks after: this post by its own log, or all posts by a hub. */
export function SupervisionScreen() {
  const { t } = useTranslation();
  const [scope, setScope] = useState<"own" | "all">("own");
  const [days, setDays] = useState<(typeof SPANS)[number]>(7);
  const period = lastDays(days);
  return (
    <ScrollArea h="100%" type="auto">
      <div className={classes.page}>
        <Group justify="space-between">
          <Title order={1}>{t("nav.supervision")}</Title>
          <Group gap="sm">
            <SegmentedControl
              aria-label={t("supervision.scope")}
              value={scope}
              onChange={setScope}
              data={[
                { value: "own", label: t("supervision.ownPost") },
                { value: "all", label: t("supervision.allPosts") },
              ]}
            />
            <Select
              aria-label={t("supervision.period")}
              w={150}
              allowDeselect={false}
              value={String(days)}
              onChange={(value) => setDays(SPANS.find((span) => String(span) === value) ?? 7)}
              data={SPANS.map((span) => ({
                value: String(span),
                label: span === 1 ? t("supervision.today") : t("supervision.days", { count: span }),
              }))}
            />
          </Group>
        </Group>
        {scope === "own" ? <OwnPost period={period} /> : <AllPosts period={period} />}
      </div>
    </ScrollArea>
  );
}
