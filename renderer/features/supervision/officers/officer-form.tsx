import { MultiSelect, Stack, Text } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ulid } from "ulid";
import type { Role } from "../../../../shared/contract/rights.ts";
import type { PostOfficer } from "../../../../shared/sync/deliveries.ts";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { NameField, RoleField } from "../../officers/account-fields.tsx";
import { FormActions } from "../../officers/form-actions.tsx";
import { usePublish } from "../deliveries/use-publish.ts";
import { accountOf } from "./account-of.ts";

interface OfficerFormProps {
  /** Missing for a new one. */
  officer?: PostOfficer;
  /** Where a new one can work, and which of them was looked at. */
  posts?: readonly Post[];
  station?: string | null;
  onDone: () => void;
}

/** Name and role of an officer of a post; for a new one the posts too, each of which makes its own account. */
export function OfficerForm({ officer, posts = [], station = null, onDone }: OfficerFormProps) {
  const { t } = useTranslation();
  const account = officer && accountOf(officer);
  const [name, setName] = useState(account?.name ?? "");
  const [role, setRole] = useState<Role>(account?.role ?? "inspector");
  const [stations, setStations] = useState(officer ? [officer.station] : station === null ? [] : [station]);
  const [tried, setTried] = useState(false);
  const send = usePublish();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || stations.length === 0) return;
    const told = { name: name.trim(), role, active: account?.active ?? true };
    const items = stations.map((one) => ({
      kind: "officer" as const,
      stations: [one],
      content: { ...told, id: officer?.id ?? ulid() },
    }));
    send.mutate(items, { onSuccess: onDone });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <NameField name={name} onChange={setName} tried={tried} />
        {!officer && (
          <MultiSelect
            label={t("supervision.officers.posts")}
            withAsterisk
            searchable
            data={posts.map(({ station: value, post: label }) => ({ value, label }))}
            value={stations}
            onChange={setStations}
            error={tried && stations.length === 0 && t("supervision.officers.postMissing")}
          />
        )}
        <RoleField role={role} onChange={setRole} />
        <Text size="sm" c="dimmed">
          {officer ? t("supervision.officers.atNextContact") : t("supervision.officers.withoutPin")}
        </Text>
        {send.isError && <FailureAlert title={t("supervision.officers.notSent")} error={send.error} />}
        <FormActions
          submit={officer ? t("common.save") : t("officers.add")}
          pending={send.isPending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
