import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { UiLanguage } from "../../../../shared/schemas/station.ts";
import type { ActWords } from "./act-words.ts";
import { en } from "./en.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

const OWN = { ru, kk, en } as const satisfies Record<UiLanguage, ActWords>;

const treeSchema = z.record(z.string(), z.unknown());

export interface Words {
  readonly language: UiLanguage;
  readonly own: ActWords;
  /** A text of the screens by its key; what no dictionary knows (a later code) stands as it is. */
  readonly screen: (family: string, code: string) => string;
}

/** @param folder `dist/documents` */
export function readWords(folder: string, language: UiLanguage): Words {
  const text = readFileSync(path.join(folder, "words", `${language}.json`), "utf8");
  const tree: unknown = JSON.parse(text);
  return {
    language,
    own: OWN[language],
    screen(family, code) {
      const found = [...family.split("."), code].reduce(step, tree);
      return typeof found === "string" ? found : code;
    },
  };
}

function step(node: unknown, key: string): unknown {
  const tree = treeSchema.safeParse(node);
  return tree.success ? tree.data[key] : undefined;
}
