import { getHotkeyHandler } from "@mantine/hooks";
import { createContext, type ReactNode, use, useEffect, useId, useState } from "react";

export type CommandGroup = "truck" | "lines" | "decision" | "go" | "view" | "open";

/** Something the officer can do: by its key, from the palette, and listed under `?`. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** As in `mod+Z` or `F2`. Keys are physical, so that they work on the Russian layout too. */
  readonly keys?: string;
  readonly run: () => void;
}

/** The commands of the mounted screens, read when a key is pressed or the palette opens. */
class CommandRegistry {
  readonly #bySource = new Map<string, readonly Command[]>();
  readonly #modals = new Set<string>();

  set(source: string, commands: readonly Command[]): void {
    this.#bySource.set(source, commands);
  }

  delete(source: string): void {
    this.#bySource.delete(source);
  }

  setModal(source: string, open: boolean): void {
    if (open) this.#modals.add(source);
    else this.#modals.delete(source);
  }

  all(): readonly Command[] {
    return [...this.#bySource.values()].flat();
  }

  /** Keys act on what can be seen: not on the screen behind a dialog. */
  handleKey(event: KeyboardEvent): void {
    if (this.#modals.size > 0) return;
    const bound = this.all().flatMap(({ keys, run }) => (keys ? [{ keys, run }] : []));
    getHotkeyHandler(bound.map(({ keys, run }) => [keys, run, { usePhysicalKeys: true }]))(event);
  }
}

const CommandContext = createContext(new CommandRegistry());

export function CommandProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new CommandRegistry());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => registry.handleKey(event);
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [registry]);
  return <CommandContext value={registry}>{children}</CommandContext>;
}

export function useCommandRegistry(): CommandRegistry {
  return use(CommandContext);
}

/** Offers commands for as long as the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(CommandContext);
  const source = useId();
  useEffect(() => registry.set(source, commands));
  useEffect(() => () => registry.delete(source), [registry, source]);
}

/** Says that a dialog is open: the screen's keys rest meanwhile. */
export function useModal(open: boolean): void {
  const registry = use(CommandContext);
  const source = useId();
  useEffect(() => {
    registry.setModal(source, open);
    return () => registry.setModal(source, false);
  }, [registry, source, open]);
}
