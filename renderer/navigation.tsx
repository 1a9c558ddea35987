import { createContext, type ReactNode, use, useMemo, useState } from "react";

export type Screen =
  | { readonly name: "queue" }
  | { readonly name: "inspection"; readonly id: string }
  | { readonly name: "log"; readonly entry?: string }
  | { readonly name: "catalogue" }
  /** With a line to begin with. */
  | { readonly name: "trace"; readonly description?: string }
  | { readonly name: "officers" }
  | { readonly name: "supervision" }
  | { readonly name: "settings" };

interface Navigation {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
}

const NavigationContext = createContext<Navigation>({ screen: { name: "queue" }, go: () => undefined });

/** Which screen is shown. The window has no addresses: a killed program starts at the queue. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const [screen, go] = useState<Screen>({ name: "queue" });
  const value = useMemo(() => ({ screen, go }), [screen]);
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  return use(NavigationContext);
}
