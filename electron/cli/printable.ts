/** Control characters of what was declared, or stands in a log, must not reach the terminal. */
export const printable = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
