import { NumberInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";

/** How many green trucks are drawn at random all the same, in per cent. */
export function DrawShare() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const queue = useQuery(ask("queue.list"));
  const maySet = useMay("queue.set-share");
  const save = useMutation({
    mutationFn: (percent: number) => call("queue.set-share", { share: percent / 100 }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["queue.list"] }),
  });
  if (!queue.data) return null;
  const percent = Math.round(queue.data.drawShare * 1_000) / 10;
  return (
    <>
      <NumberInput
        key={percent}
        label={t("settings.drawShare")}
        description={t("settings.drawHint")}
        min={0}
        max={100}
        decimalScale={1}
        disabled={!maySet}
        defaultValue={percent}
        onBlur={(event) => {
          const typed = Number(event.currentTarget.value.replace(",", "."));
          if (typed >= 0 && typed <= 100 && typed !== percent) save.mutate(typed);
        }}
      />
      {save.isError && <FailureAlert title={t("settings.drawFailed")} error={save.error} />}
    </>
  );
}
