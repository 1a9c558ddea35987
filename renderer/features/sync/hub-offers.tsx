import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { errorCodeSchema } from "../../../shared/contract/errors.ts";
import type { DownOffer } from "../../../shared/schemas/sync.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";

/** What the hub sent and nobody has taken in: a catalogue that waits for a yes, or what was refused. */
export function HubOffers({ offers }: { offers: readonly DownOffer[] }) {
  return (
    <Stack gap="xs">
      {offers.map((offer) => (
        <Offer key={`${offer.kind} ${offer.subject}`} offer={offer} />
      ))}
    </Stack>
  );
}

function Offer({ offer }: { offer: DownOffer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const accept = useMutation({
    mutationFn: () => call("sync.accept", { version: offer.subject }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const reason = errorCodeSchema.safeParse(offer.reason);
  return (
    <Alert
      color={offer.state === "refused" ? "hit" : "petrol"}
      icon={<IconBook2 aria-hidden />}
      title={<OfferTitle offer={offer} />}
    >
      <Stack gap="xs">
        <Text size="sm">
          {reason.success ? t(`errors.${reason.data}`) : t(`sync.offerStates.${offer.state}`)}{" "}
          {t("sync.receivedAt", { time: format.dateTime(offer.receivedAt) })}
        </Text>
        {offer.reason === "last-supervisor" && <Text size="sm">{t("sync.lastSupervisor")}</Text>}
        {offer.state === "waiting" && (
          <Group>
            <Button loading={accept.isPending} onClick={() => accept.mutate()}>
              {t("sync.accept")}
            </Button>
          </Group>
        )}
        {accept.isError && <FailureAlert title={t("sync.acceptFailed")} error={accept.error} />}
      </Stack>
    </Alert>
  );
}

function OfferTitle({ offer: { kind, subject, name, state } }: { offer: DownOffer }) {
  const { t } = useTranslation();
  if (kind === "catalogue-package") return t("sync.offer", { version: subject });
  if (state !== "refused") return t("sync.unknownItem");
  return kind === "officer" && name !== null ? t("sync.refusedOfficer", { name }) : t("sync.refusedItem");
}
