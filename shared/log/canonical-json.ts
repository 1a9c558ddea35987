/**
 * JSON in the one form that is hashed and signed (RFC 8785): keys in the order of their UTF-16 code
 * units, no spaces, numbers and strings as ECMAScript writes them. Properties that are `undefined` are
 * left out. Half of a surrogate pair is escaped where the RFC would refuse it: a stray character in a
 * pasted line must not make a decision impossible to record.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`Not a JSON value: ${Object.prototype.toString.call(value)}`);
}

function canonicalObject(object: Record<string, unknown>): string {
  const members = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${members.join(",")}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
