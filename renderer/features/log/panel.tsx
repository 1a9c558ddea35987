import { DataList, Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./log.module.css";

/** A part of what is told of a truck, with its heading. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

/** Names and values, one under the other. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <DataList size="sm" gap={6} labelWidth="8.5rem" classNames={{ itemLabel: classes.factLabel }}>
      {facts.map(([label, value]) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue className={classes.fact}>{value || "—"}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
