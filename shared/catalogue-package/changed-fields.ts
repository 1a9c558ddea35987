import type { FieldChange, Leaf } from "./change.ts";
import type { Fields } from "./rows.ts";

/** The leaves that differ, each with its path, in the order of the paths. */
export function changedFields(before: Fields, after: Fields): FieldChange[] {
  const old = new Map(leaves(before));
  const now = new Map(leaves(after));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .sort()
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}

function* leaves(fields: Fields, path = ""): Generator<[string, Leaf]> {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (typeof value === "object" && !Array.isArray(value)) yield* leaves(value, `${path}${name}.`);
    else yield [`${path}${name}`, value];
  }
}
