import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildParts, partNames } from "../../.tools/build/build-parts.ts";
import { uiLanguageSchema } from "../../shared/schemas/station.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";
import { closeSharedBrowser } from "../support/host/open-chromium.ts";
import { atDesk } from "./desk.ts";
import { SCENES } from "./scenes/index.ts";

/**
 * `run.ts [--language ru]… [--scene log]…`: opens every screen of the built program and takes its picture
 * in each language, size and theme, into `screenshots/`. The trucks are those of `beket generate`.
 */
const { values } = parseArgs({
  options: {
    language: { type: "string", multiple: true, default: [...uiLanguageSchema.options] },
    scene: { type: "string", multiple: true, default: Object.keys(SCENES) },
    trucks: { type: "string", default: "250" },
    /** A generated station that is there already: it is copied, not touched. */
    station: { type: "string" },
  },
});

await buildParts(REPOSITORY, { only: partNames(), ifStale: true });
const work = mkdtempSync(path.join(tmpdir(), "beket-screenshots-"));
const station = values.station ?? path.join(work, "station");
try {
  // The last truck has just left, so that today's list and the waiting times are as on a working day.
  const cli = [path.join(REPOSITORY, "dist", "cli.js"), "generate", "--trucks", values.trucks];
  const until = new Date().toISOString();
  if (values.station === undefined)
    execFileSync(process.execPath, [...cli, "--user-data", station, "--until", until], { stdio: "inherit" });
  for (const language of values.language.map((name) => uiLanguageSchema.parse(name))) {
    for (const [name, { start, prepare, take }] of Object.entries(SCENES)) {
      if (!values.scene.includes(name)) continue;
      const userData = path.join(work, `${language}-${name}`);
      if (start === "station") cpSync(station, userData, { recursive: true });
      prepare?.(userData);
      const folder = path.join(REPOSITORY, "screenshots", language);
      await atDesk({ userData, language, folder }, take);
      process.stdout.write(`${language} ${name}\n`);
    }
  }
} finally {
  await closeSharedBrowser();
  rmSync(work, { recursive: true, force: true });
}
