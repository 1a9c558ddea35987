import { type Change, type ChangeType, ROW_KINDS, type RowKind } from "./change.ts";

export type ChangeSummary = { readonly kind: RowKind } & Readonly<Record<ChangeType, number>>;

/** How many rows of each kind were added, removed and changed; kinds without a change are left out. */
export function summariseChanges(changes: readonly Change[]): ChangeSummary[] {
  return ROW_KINDS.map((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const count = (type: ChangeType): number => own.filter((change) => change.type === type).length;
    return { kind, added: count("added"), removed: count("removed"), changed: count("changed") };
  }).filter(({ added, removed, changed }) => added + removed + changed > 0);
}
