import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { compiledReact } from "./compiled-react.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The window's page. Served by app:// (or the browser host), so everything it needs is in dist/renderer. */
export default defineConfig({
  root: here("../renderer"),
  base: "/",
  cacheDir: here("../node_modules/.cache/vite"),
  plugins: compiledReact(),
  build: {
    outDir: here("../dist/renderer"),
    emptyOutDir: true,
    // Electron 45 carries Chromium 150; nothing older ever runs this page.
    target: "chrome147",
    modulePreload: { polyfill: false },
    // The content security policy allows no data: URLs for fonts or scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
});
