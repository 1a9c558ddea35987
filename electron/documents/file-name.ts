/** No folder, no drive, no reserved character: any system takes it as a file's name. */
export function fileName(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replaceAll(/[^\p{L}\p{N}.]+/gu, "-").replaceAll(/^[-.]+|[-.]+$/g, ""))
    .filter((part) => part !== "")
    .join("-")
    .slice(0, 120);
}
