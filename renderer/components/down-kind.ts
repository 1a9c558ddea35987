import type { TFunction } from "i18next";
import { DOWN_KINDS } from "../../shared/sync/down.ts";

/** What an item of the hub is, in words; a newer hub may send kinds that this version does not know. */
export function whatOf(kind: string, t: TFunction): string {
  const known = DOWN_KINDS.find((candidate) => candidate === kind);
  return known === undefined ? kind : t(`downKinds.${known}`);
}
