import { PARTS, type PartName } from "./parts.ts";
import { createStamps } from "./stamps.ts";

interface Options {
  only: readonly PartName[];
  ifStale: boolean;
}

/** Builds into `dist/`. Standard output stays free for the program that runs afterwards. */
export async function buildParts(root: string, { only, ifStale }: Options): Promise<void> {
  const stamps = createStamps(root);
  for (const name of only) {
    const part = PARTS[name];
    if (ifStale && !stamps.isStale(name, part)) continue;
    process.stderr.write(`Building ${part.output}\n`);
    await stamps.around(name, part, () => part.build(root));
  }
}

export function isPartName(name: string): name is PartName {
  return name in PARTS;
}

export const partNames = (): PartName[] => Object.keys(PARTS).filter(isPartName);
