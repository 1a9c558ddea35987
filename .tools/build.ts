import path from "node:path";
import { parseArgs } from "node:util";
import { buildParts, isPartName, partNames } from "./build/build-parts.ts";

/** `build.ts [--if-stale] [part…]` */
const { values, positionals } = parseArgs({
  options: { "if-stale": { type: "boolean", default: false } },
  allowPositionals: true,
});

const unknown = positionals.find((name) => !isPartName(name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}" to build, only ${partNames().join(", ")}.`);
  process.exit(2);
}

const only = positionals.length === 0 ? partNames() : positionals.filter(isPartName);
await buildParts(path.dirname(import.meta.dirname), {
  only,
  ifStale: values["if-stale"],
});
