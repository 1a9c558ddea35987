import { Button, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DECISIONS, type DecisionKind } from "../../../shared/schemas/decision.ts";
import type { Reason } from "../../../shared/schemas/reasons.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useMay } from "../sign-in/use-desk-session.ts";
import { ReasonForm } from "./reason-form.tsx";
import { ReasonList } from "./reason-list.tsx";
import { useReasons } from "./use-reasons.ts";

const blank = (decision: DecisionKind): Reason => ({
  decision,
  code: "",
  label: { ru: "", kk: "", en: "" },
  noteNeeded: false,
  active: true,
});

const isSame = (one: Reason, other: Reason): boolean =>
  one.decision === other.decision && one.code === other.code;

/** The reasons that decisions may have: the station adds its own and switches off what it does not use. */
export function ReasonsPanel() {
  const { t } = useTranslation();
  const { reasons, save } = useReasons();
  const maySave = useMay("reasons.save");
  const [kind, setKind] = useState<DecisionKind>("release");
  const [edited, setEdited] = useState<Reason | null>(null);
  if (reasons.isError) return <FailureAlert title={t("reasons.failed")} error={reasons.error} />;
  if (!reasons.data) return <Skeleton h={120} aria-label={t("common.loading")} />;

  const all = reasons.data;
  const shown = all.filter(({ decision }) => decision === kind);
  const put = (reason: Reason) => {
    const known = all.some((other) => isSame(other, reason));
    const next = known ? all.map((other) => (isSame(other, reason) ? reason : other)) : [...all, reason];
    save.mutate(next, { onSuccess: () => setEdited(null) });
  };
  const move = (reason: Reason, step: -1 | 1) => {
    const other = shown[shown.indexOf(reason) + step];
    if (!other) return;
    const swapped = new Map([
      [reason, other],
      [other, reason],
    ]);
    save.mutate(all.map((each) => swapped.get(each) ?? each));
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("reasons.hint")}
      </Text>
      <SegmentedControl
        aria-label={t("decision.label")}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setEdited(null);
        }}
        data={DECISIONS.map((value) => ({ value, label: t(`decision.kinds.${value}`) }))}
      />
      {save.isError && <FailureAlert title={t("reasons.saveFailed")} error={save.error} />}
      <ReasonList
        reasons={shown}
        readOnly={!maySave}
        onToggle={(reason) => put({ ...reason, active: !reason.active })}
        onEdit={setEdited}
        onMove={move}
      />
      {edited ? (
        <ReasonForm
          key={`${kind} ${edited.code}`}
          reason={edited}
          isNew={edited.code === ""}
          taken={shown.map(({ code }) => code)}
          pending={save.isPending}
          onSave={put}
          onCancel={() => setEdited(null)}
        />
      ) : (
        maySave && (
          <Button
            variant="default"
            style={{ alignSelf: "flex-start" }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited(blank(kind))}
          >
            {t("reasons.add")}
          </Button>
        )
      )}
    </Stack>
  );
}
