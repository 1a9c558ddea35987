import { SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pinWeakness, SHORTEST_PASSPHRASE, SHORTEST_PIN } from "../../../shared/schemas/pin.ts";
import { PinInput } from "./pin-input.tsx";

export interface NewPin {
  readonly pin: string;
  readonly repeated: string;
  readonly set: (change: { pin?: string; repeated?: string }) => void;
  /** Null until both are entered, good, and the same. */
  readonly value: string | null;
}

/** A PIN entered twice. */
export function useNewPin(): NewPin {
  const [entered, setEntered] = useState({ pin: "", repeated: "" });
  const good = pinWeakness(entered.pin) === null && entered.pin === entered.repeated;
  return {
    ...entered,
    set: (change) => setEntered({ ...entered, ...change }),
    value: good ? entered.pin : null,
  };
}

interface NewPinFieldsProps {
  newPin: NewPin;
  /** Somebody tried to go on: from now on what is wrong is said. */
  tried: boolean;
  label?: string;
}

export function NewPinFields({ newPin: { pin, repeated, set }, tried, label }: NewPinFieldsProps) {
  const { t } = useTranslation();
  const limits = { digits: SHORTEST_PIN, characters: SHORTEST_PASSPHRASE };
  const weakness = pinWeakness(pin);
  return (
    <SimpleGrid cols={2} spacing="sm" style={{ alignItems: "start" }}>
      <PinInput
        label={label ?? t("pin.label")}
        description={t("pin.hint", limits)}
        value={pin}
        onChange={(event) => set({ pin: event.currentTarget.value })}
        error={tried && weakness !== null && t(`pin.weak.${weakness}`, limits)}
        withAsterisk
      />
      <PinInput
        label={t("pin.again")}
        description={t("pin.againHint")}
        value={repeated}
        onChange={(event) => set({ repeated: event.currentTarget.value })}
        error={tried && weakness === null && pin !== repeated && t("pin.differs")}
        withAsterisk
      />
    </SimpleGrid>
  );
}
