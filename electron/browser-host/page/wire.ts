/**
 * Electron's IPC copies values by structured clone, which keeps a property that is `undefined`; JSON
 * drops it, and a schema that wants the key would fail here and not there. So it is carried as an object.
 * Both functions are also sent to the page as source text: they use nothing from outside themselves.
 */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (part === undefined ? { $undefined: true } : part));
}

/** @throws SyntaxError where the text is not JSON */
export function unpack(text: string): unknown {
  const restore = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.map(restore);
    if ("$undefined" in part) return undefined;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, restore(value)]));
  };
  return restore(JSON.parse(text));
}
