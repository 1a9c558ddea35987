/** What a term names: goods, a brand, or a brand of which a sign alone makes the goods its own. */
export type NamedKind = "goods" | "drone" | "bearing" | "brand" | "worn-brand";

export const isBrand = (kind: NamedKind): boolean => kind === "brand" || kind === "worn-brand";
