/**
 * JSON in the one form that is hashed and signed (RFC 8785): keys in the order of their UTF-16 code
 * units, no spaces, numbers and strings as ECMAScript writes them. Properties that are `undefined` are
 * left out. Half of a surrogate pair is escaped where the RFC would refuse it: a stray character in a
 * pasted line must not make a decision impossible to record.
 */
export function canonicalJson(value: unknown): string {
  return write(value, GUESSES);
}

/** The same of an object of which one member has been written before, so that a large one is written once. */
export function canonicalJsonAround(object: object, key: string, text: string): string {
  return writeMembers({ ...object, [key]: null }, (value, name) => (name === key ? text : write(value, 0)));
}

/** Levels at which a value may turn out to be in order as it is: an entry is looked at, then its payload. */
const GUESSES = 2;

function write(value: unknown, guesses: number): string {
  if (value === null || typeof value !== "object") return writeScalar(value);
  // What a peer has written in this form is in order already, and the engine writes it many times faster.
  if (guesses > 0 && isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, guesses - 1)).join(",")}]`;
  if (isPlainObject(value)) return writeObject(value, guesses - 1);
  throw new TypeError(`Not a JSON value: ${Object.prototype.toString.call(value)}`);
}

function writeScalar(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`Not a JSON value: ${String(value)}`);
}

function writeObject(object: Record<string, unknown>, guesses: number): string {
  return writeMembers(object, (value) => write(value, guesses));
}

function writeMembers(
  object: Record<string, unknown>,
  writeValue: (value: unknown, key: string) => string,
): string {
  let members = "";
  // Sorted without a comparison of its own: by UTF-16 code units.
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) members += `${members && ","}${JSON.stringify(key)}:${writeValue(value, key)}`;
  }
  return `{${members}}`;
}

/** Whether `JSON.stringify` gives the canonical form as it is. */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isInOrder);
      return isPlainObject(value) && isObjectInOrder(value);
    default:
      return false;
  }
}

function isObjectInOrder(object: Record<string, unknown>): boolean {
  let before = "";
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (key < before || !(value === undefined || isInOrder(value))) return false;
    before = key;
  }
  return true;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
