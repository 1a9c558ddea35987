import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { I18nextProvider } from "react-i18next";
import { CommandProvider } from "./commands.tsx";
import { SessionProvider } from "./features/inspection/session/session-context.tsx";
import { Start } from "./features/shell/start.tsx";
import { i18n } from "./i18n/i18n.ts";
import { NavigationProvider } from "./navigation.tsx";
import { createQueryClient } from "./queries.ts";
import { cssVariablesResolver, theme } from "./theme.ts";

interface AppProps {
  /** `test` switches transitions and portals off. */
  env?: "default" | "test";
}

export function App({ env = "default" }: AppProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      env={env}
    >
      <QueryClientProvider client={queryClient}>
        <I18nextProvider i18n={i18n}>
          <CommandProvider>
            <NavigationProvider>
              <SessionProvider>
                <Start />
              </SessionProvider>
            </NavigationProvider>
          </CommandProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
