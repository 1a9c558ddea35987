/** Text as the bytes of an encoding, as old programs write it. */
export const encoders = {
  "utf-8": (text: string) => Buffer.from(text, "utf8"),
  "utf-16le": (text: string) => Buffer.from(text, "utf16le"),
  "utf-16be": (text: string) => Buffer.from(text, "utf16le").swap16(),
  "windows-1251": (text: string) => Buffer.from([...text].map((char) => windows1251.get(char) ?? 0x3f)),
} as const;

const windows1251 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder("windows-1251").decode(Uint8Array.of(byte)),
    byte,
  ]),
);

export const withMark = (text: string): string => `\uFEFF${text}`;
