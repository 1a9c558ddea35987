import { Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface StageProps {
  title: string;
  hint: string;
  children: ReactNode;
}

export function Stage({ title, hint, children }: StageProps) {
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Title order={2}>{title}</Title>
      <Text size="xs" c="dimmed" mb="sm">
        {hint}
      </Text>
      {children}
    </Paper>
  );
}
