import { createHash } from "node:crypto";
import type { Source } from "../../../shared/schemas/truck.ts";
import type { Random } from "./random.ts";
import type { Truck } from "./truck.ts";

/** The others are typed in, and told with their decision. */
const SHARE_IMPORTED = 0.4;

/** The file that a truck's lines come from; `null` where they are typed. */
export function sourceOf(random: Random, { papers, lines }: Truck): Source | null {
  if (!random.chance(SHARE_IMPORTED)) return null;
  const sha256 = createHash("sha256").update(JSON.stringify(lines)).digest("hex");
  return { how: "imported", file: `${papers.plate.replaceAll(" ", "")}.xlsx`, sha256 };
}
