import type { CustomScheme } from "electron";
import { APP_SCHEME } from "./app-address.ts";

/** A real origin with fetch and a code cache, and nothing more: the page's CSP holds, no service workers. */
const scheme = {
  scheme: APP_SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
  },
} as const satisfies CustomScheme;

interface SchemeRegistry {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void;
}

/** Must run before the app is ready; Electron ignores it afterwards. */
export function registerAppScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([scheme]);
}
