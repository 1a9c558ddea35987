import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  /** 0 for any that is free. */
  port: number;
  userData: string;
  /** The folder with `package.json`, `dist` and `resources`. */
  appRoot: string;
  /** Whether to open the desk's own browser. */
  open: boolean;
}

const HERE = path.resolve(import.meta.dirname, "../..");

/** @throws an Error with one sentence for whoever typed it */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "0" },
      "user-data": { type: "string", default: defaultUserData() },
      app: { type: "string", default: HERE },
      open: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  return {
    port,
    userData: path.resolve(values["user-data"]),
    appRoot: path.resolve(values.app),
    open: values.open,
  };
}

/** Where Electron keeps this app's data: a desk that gets Electron later finds its log again. */
function defaultUserData(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const roaming = process.platform === "win32" ? APPDATA : XDG_CONFIG_HOME;
  return path.join(roaming ?? path.join(homedir(), ".config"), "Beket");
}
