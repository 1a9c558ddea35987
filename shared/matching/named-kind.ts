/**
 * What a term names: goods, a brand, a brand of which a sign alone makes the goods its own, or a maker's line of
 * products (`Apple iPhone`), beside which an accessory is another maker's.
 */
export type NamedKind = "goods" | "drone" | "bearing" | "brand" | "worn-brand" | "product-line";

export const isBrand = (kind: NamedKind): boolean =>
  kind === "brand" || kind === "worn-brand" || kind === "product-line";

/** A toy drone may well fly, and a drone's accessory be a part. */
export const isPlain = (kind: NamedKind): boolean => kind === "goods" || kind === "bearing";
