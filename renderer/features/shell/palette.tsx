import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, type CommandGroup, useCommandRegistry, useModal } from "../../commands.tsx";
import { KeyHint } from "../../components/key-hint.tsx";

/** What belongs to the truck comes first, the many trucks that could be opened last. */
const GROUPS = [
  "truck",
  "decision",
  "lines",
  "go",
  "view",
  "open",
] as const satisfies readonly CommandGroup[];

function toAction({ id, label, keys, run }: Command) {
  return { id, label, onClick: run, ...(keys && { rightSection: <KeyHint keys={keys} /> }) };
}

/** Every command by name: Ctrl+K. */
export function Palette() {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  useModal(commands !== null);
  const groups = GROUPS.map((group) => ({
    group: t(`palette.groups.${group}`),
    actions: (commands ?? [])
      .filter((command) => command.group === group && command.id !== "palette")
      .map(toAction),
  }));
  return (
    <Spotlight
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight="60vh"
      overlayProps={{ blur: 0 }}
      attributes={{ content: { "aria-label": t("nav.palette") } }}
      onSpotlightOpen={() => setCommands(registry.all())}
      onSpotlightClose={() => setCommands(null)}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t("palette.search"),
        "aria-label": t("palette.search"),
      }}
      nothingFound={t("palette.nothing")}
      actions={groups.filter(({ actions }) => actions.length > 0)}
    />
  );
}
