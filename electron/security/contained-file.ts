import path from "node:path";

/**
 * The file that a URL's path names inside a folder, or null where it leads out of it.
 * The URL parser has taken out plain `..`; what is left to catch hides behind `%2f`, `%5c` and `%00`.
 */
export function containedFile(folder: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || decoded.includes("\0") || decoded.includes("\\")) return null;
  const file = path.join(folder, decoded);
  const inside = path.relative(folder, file);
  const leaves = inside === ".." || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
  return leaves ? null : file;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
