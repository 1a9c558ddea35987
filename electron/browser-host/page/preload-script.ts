import { readFile } from "node:fs/promises";
import { createRendererElectron } from "./stand-in.ts";
import { pack, unpack } from "./wire.ts";

/** Where the page finds its host; no file of the app may lie below it. */
export const HOST_PATHS = {
  preload: "/__host/preload.js",
  invoke: "/__host/invoke",
  events: "/__host/events",
} as const;

/** The app's own preload script, unchanged, in a function that hands it `require` as the sandbox does. */
export async function preloadScript(file: string): Promise<string> {
  const preload = await readFile(file, "utf8");
  return `(() => {
const electron = (${createRendererElectron})({
  invokePath: "${HOST_PATHS.invoke}",
  eventsPath: "${HOST_PATHS.events}",
  pack: ${pack},
  unpack: ${unpack},
});
const require = (name) => {
  if (name === "electron") return electron;
  throw new Error("module not found: " + name);
};
const module = { exports: {} };
((require, module, exports) => {
${preload}
})(require, module, module.exports);
})();`;
}

/** The page with the preload script before any script of its own. */
export function withPreload(html: string): string {
  const script = `<script src="${HOST_PATHS.preload}"></script>`;
  return html.replace(/<head[^>]*>/i, (head) => `${head}${script}`);
}
