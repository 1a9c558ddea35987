import { Autocomplete, Button, Checkbox, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import { StationKeyHint } from "../backups/station-key-hint.tsx";
import { Entrance } from "../sign-in/entrance.tsx";
import { NewPinFields, useNewPin } from "../sign-in/new-pin.tsx";
import { CROSSINGS } from "./crossings.ts";

const EMPTY = { post: "", crossing: "", officer: "", withExamples: false };

/** The first start: where this desk stands, and who is its first supervisor. */
export function Setup({ onKey }: { onKey: (recoveryKey: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const newPin = useNewPin();

  const setUp = useMutation({
    mutationFn: async (pin: string) => {
      const { recoveryKey } = await call("station.setup", { ...form, pin });
      await call("settings.save", { language });
      return recoveryKey;
    },
    onSuccess: onKey,
  });

  const missing = { post: form.post.trim() === "", officer: form.officer.trim() === "" };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!missing.post && !missing.officer && newPin.value !== null) setUp.mutate(newPin.value);
  };
  const crossings = (["russia", "china"] as const).map((border) => ({
    group: t(`setup.borders.${border}`),
    items: CROSSINGS[border].map((names) => names[language]),
  }));

  return (
    <Entrance title={t("setup.title")} intro={t("setup.intro")} foot={t("setup.offline")}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
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
          <NewPinFields newPin={newPin} tried={tried} />
          <Checkbox
            label={t("setup.examples")}
            description={t("setup.examplesHint")}
            checked={form.withExamples}
            onChange={(event) => setForm({ ...form, withExamples: event.currentTarget.checked })}
          />
          <StationKeyHint />
          {setUp.isError && <FailureAlert title={t("setup.failed")} error={setUp.error} />}
          <Button type="submit" size="md" loading={setUp.isPending}>
            {t("setup.submit")}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
