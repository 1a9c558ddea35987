import { Kbd } from "@mantine/core";

/** A key's name beside what it does. Screen readers get it from `aria-keyshortcuts` of the control. */
export function KeyHint({ keys }: { keys: string }) {
  return <Kbd aria-hidden>{keys.replace("mod", "Ctrl").replace("shift", "Shift")}</Kbd>;
}
