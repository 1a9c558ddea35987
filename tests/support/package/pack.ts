import path from "node:path";
import { extractAll, listPackage } from "@electron/asar";
import { build, Platform } from "electron-builder";
import { REPOSITORY } from "../host/open-beket.ts";
import { makeStandInRuntime } from "./stand-in-runtime.ts";

export interface Packed {
  /** The program as it is installed. */
  readonly folder: string;
  /** Every file inside the archive, as `/dist/main.js`. */
  readonly files: readonly string[];
}

/** Runs electron-builder with the repository's own configuration, and nothing of Electron itself. */
export async function pack(folder: string): Promise<Packed> {
  await build({
    projectDir: REPOSITORY,
    targets: Platform.LINUX.createTarget("dir"),
    publish: "never",
    config: {
      extends: path.join(REPOSITORY, "electron-builder.yml"),
      electronDist: makeStandInRuntime(path.join(folder, "runtime")),
      directories: { output: path.join(folder, "release") },
    },
  });
  const packed = path.join(folder, "release/linux-unpacked");
  const files = listPackage(archive(packed), { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  return { folder: packed, files };
}

/** Lays the archive's files out as Electron sees them, those beside it included. */
export function unpack(packed: Packed, target: string): void {
  extractAll(archive(packed.folder), target);
}

const archive = (packed: string) => path.join(packed, "resources/app.asar");
