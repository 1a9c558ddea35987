/**
 * What a term names: goods, a brand, a brand of which a sign alone makes the goods its own, or a maker's line of
 * products (`Apple iPhone`), beside which an accessory is another maker's.
 */
export type NamedKind = "goods" | "machine" | "drone" | "bearing" | "brand" | "worn-brand" | "product-line";

export const isBrand = (kind: NamedKind): boolean =>
  kind === "brand" || kind === "worn-brand" || kind === "product-line";

/** A toy drone may well fly, and a drone's accessory be a part. */
export const isPlain = (kind: NamedKind): boolean =>
  kind === "goods" || kind === "bearing" || kind === "machine";

/** Of drones and machine tools any part may be listed (HS 8807.30, 8466.93), whatever it is called. */
export const hasListedParts = (kind: NamedKind): boolean => kind === "drone" || kind === "machine";
