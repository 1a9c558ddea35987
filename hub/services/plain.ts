/** PostgreSQL keeps no zero character in a text, and no half of a surrogate pair. */
export const plain = (text: string): string => text.replaceAll("\0", " ").toWellFormed();
