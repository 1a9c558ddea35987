import { Group, Paper, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BeketMark } from "../../components/beket-mark.tsx";
import { LanguageSwitch } from "../../components/language-switch.tsx";
import { setLanguage } from "../../i18n/i18n.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ask } from "../../queries.ts";
import { ClockWarning } from "../clock/clock-warning.tsx";
import classes from "./sign-in.module.css";

interface EntranceProps {
  title: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** What stands before the desk: one card in the middle, with the language above it. */
export function Entrance({ title, intro, children, foot }: EntranceProps) {
  const language = useLanguage();
  return (
    <ScrollArea h="100%">
      <main className={classes.page}>
        <Stack w="100%" maw="32rem" gap="md">
          <Group justify="space-between" className={classes.unprinted}>
            <Group gap="sm">
              <BeketMark size={36} />
              <Text fw={700} size="xl">
                Beket
              </Text>
            </Group>
            <LanguageSwitch value={language} onChange={(next) => void setLanguage(next)} />
          </Group>
          <ClockWarning />
          <Paper withBorder p="xl" radius="md">
            <Stack gap="md">
              <div>
                <Title order={1}>{title}</Title>
                {intro && (
                  <Text c="dimmed" mt={4}>
                    {intro}
                  </Text>
                )}
              </div>
              {children}
            </Stack>
          </Paper>
          {foot && (
            <Text size="xs" c="dimmed" ta="center" className={classes.unprinted}>
              {foot}
            </Text>
          )}
        </Stack>
      </main>
    </ScrollArea>
  );
}

/** Which post this is, as its own title has it. */
export function usePost(): { post: string; crossing: string } {
  const { data } = useQuery(ask("app.info"));
  return { post: data?.station?.post ?? "", crossing: data?.station?.crossing ?? "" };
}
