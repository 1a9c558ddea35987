import { findRuntime } from "../../../.tools/start/electron-runtime.ts";

export type Host =
  | { kind: "electron"; runtime: string; description: string }
  | { kind: "browser"; description: string };

/**
 * Real Electron wherever its runtime is present and has a display, else the browser host.
 * `BEKET_E2E_HOST=browser` asks for the browser host where both would do.
 */
export function chooseHost(): Host {
  const { BEKET_E2E_HOST, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const runtime = findRuntime();
  const hasDisplay = process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
  if (runtime !== null && hasDisplay && BEKET_E2E_HOST !== "browser") {
    return { kind: "electron", runtime, description: "real Electron" };
  }
  return { kind: "browser", description: "headless Chromium on the browser host" };
}
