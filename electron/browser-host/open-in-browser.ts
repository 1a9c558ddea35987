import { spawn } from "node:child_process";

/** Opens an address in the desk's own browser, where there is a desk; where not, the printed line is enough. */
export function openInBrowser(url: string): void {
  const command = openCommand(url);
  if (command === null) return;
  const [program, ...args] = command;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function openCommand(url: string): [string, ...string[]] | null {
  if (process.platform === "win32") return ["cmd", "/c", "start", "", url];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open", url] : null;
}
