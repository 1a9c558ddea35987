import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";

/** A field for a PIN or a passphrase that says what a hidden text does not show: Caps Lock, and the layout of its letters. */
export function PinInput({ description, ...props }: PasswordInputProps) {
  const { t } = useTranslation();
  const [caps, setCaps] = useState(false);
  const [layout, setLayout] = useState<"latin" | "cyrillic" | null>(null);
  const look = (event: KeyboardEvent) => {
    setCaps(event.getModifierState("CapsLock"));
    if (/^[a-z]$/i.test(event.key)) setLayout("latin");
    else if (/^\p{Script=Cyrillic}$/u.test(event.key)) setLayout("cyrillic");
  };
  const hints = [caps && t("pin.caps"), layout && t(`pin.layouts.${layout}`)].filter(Boolean);
  return (
    <PasswordInput
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      {...props}
      description={hints.length > 0 ? hints.join(" · ") : description}
      onKeyDown={look}
      onKeyUp={look}
      visibilityToggleButtonProps={{ "aria-label": t("pin.show"), tabIndex: -1 }}
    />
  );
}
