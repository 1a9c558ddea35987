/** PostgreSQL keeps no zero character in a text, and no half of a surrogate pair. */
export const plain = (text: string): string => text.replaceAll("\0", " ").toWellFormed();

/** Whether both databases keep it as it is. */
export const isPlain = (text: string): boolean => plain(text) === text;
