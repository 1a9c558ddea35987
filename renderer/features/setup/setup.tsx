import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  Paper,
  ScrollArea,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { BeketMark } from "../../components/beket-mark.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { LanguageSwitch } from "../../components/language-switch.tsx";
import { setLanguage } from "../../i18n/i18n.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { CROSSINGS } from "./crossings.ts";
import classes from "./setup.module.css";

const EMPTY = { post: "", crossing: "", officer: "", withExamples: false };

/** The first start: where this desk stands and who sits at it. */
export function Setup() {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);

  const setUp = useMutation({
    mutationFn: async () => {
      await call("station.setup", form);
      await call("settings.save", { language });
      await queryClient.invalidateQueries();
    },
  });

  const missing = { post: form.post.trim() === "", officer: form.officer.trim() === "" };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!missing.post && !missing.officer) setUp.mutate();
  };
  const crossings = (["russia", "china"] as const).map((border) => ({
    group: t(`setup.borders.${border}`),
    items: CROSSINGS[border].map((names) => names[language]),
  }));

  return (
    <ScrollArea h="100%">
      <main className={classes.page}>
        <Stack w="100%" maw="30rem" gap="lg">
          <Group justify="space-between">
            <Group gap="sm">
              <BeketMark size={40} />
              <Text fw={700} size="xl">
                Beket
              </Text>
            </Group>
            <LanguageSwitch value={language} onChange={(next) => void setLanguage(next)} />
          </Group>
          <Paper component="form" noValidate withBorder p="xl" radius="md" onSubmit={submit}>
            <Stack gap="md">
              <div>
                <Title order={1}>{t("setup.title")}</Title>
                <Text c="dimmed" mt="xs">
                  {t("setup.intro")}
                </Text>
              </div>
              <TextInput
                label={t("setup.post")}
                description={t("setup.postHint")}
                value={form.post}
                onChange={(event) => setForm({ ...form, post: event.currentTarget.value })}
                error={tried && missing.post && t("setup.postMissing")}
                maxLength={120}
                withAsterisk
                autoFocus
              />
              <Autocomplete
                label={t("setup.crossing")}
                description={t("setup.crossingHint")}
                data={crossings}
                value={form.crossing}
                onChange={(crossing) => setForm({ ...form, crossing })}
                maxLength={120}
                maxDropdownHeight={240}
                openOnFocus={false}
              />
              <TextInput
                label={t("setup.officer")}
                description={t("setup.officerHint")}
                value={form.officer}
                onChange={(event) => setForm({ ...form, officer: event.currentTarget.value })}
                error={tried && missing.officer && t("setup.officerMissing")}
                maxLength={120}
                withAsterisk
              />
              <Checkbox
                label={t("setup.examples")}
                description={t("setup.examplesHint")}
                checked={form.withExamples}
                onChange={(event) => setForm({ ...form, withExamples: event.currentTarget.checked })}
              />
              {setUp.isError && <FailureAlert title={t("setup.failed")} error={setUp.error} />}
              <Button type="submit" size="md" loading={setUp.isPending}>
                {t("setup.submit")}
              </Button>
            </Stack>
          </Paper>
          <Text size="xs" c="dimmed" ta="center">
            {t("setup.offline")}
          </Text>
        </Stack>
      </main>
    </ScrollArea>
  );
}
