import { Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./settings.module.css";

interface PartProps {
  title: string;
  children: ReactNode;
}

/** Panels that belong together, as many beside one another as there is room for. */
export function Group({ title, children }: PartProps) {
  return (
    <section aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <div className={classes.panels}>{children}</div>
    </section>
  );
}

export function Panel({ title, children }: PartProps) {
  return (
    <Paper component="section" aria-label={title} withBorder p="lg" radius="md" className={classes.panel}>
      <Title order={3} mb="md">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
