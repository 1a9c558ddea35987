import { BeketError } from "../../shared/contract/errors.ts";
import type { ImportResult } from "../../shared/schemas/import.ts";

type TextEncoding = Extract<ImportResult["encoding"], "utf-8" | "utf-16le" | "utf-16be" | "windows-1251">;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Of a thousand characters of a text file at the most this many may be control characters. */
const CONTROL_PER_THOUSAND = 5;

/** UTF-16 has a zero among so many bytes at the least, even of letters that have none: spaces, digits, line ends. */
const ZEROS_PER_BYTES = 50;

/** Text of unknown encoding, as spreadsheets on these desks write it. Bytes that are no text are refused. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes) ?? narrowEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls * 1000 > text.length * CONTROL_PER_THOUSAND)
    throw new BeketError("file-unreadable", "not text");
  return { text, encoding };
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding;
}

/** Digits, separators and line ends have a zero byte in UTF-16, and nothing has one in the other encodings. */
function wideEncoding(bytes: Uint8Array): TextEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0 || (even + odd) * ZEROS_PER_BYTES < bytes.length) return undefined;
  if (odd > even * 3) return "utf-16le";
  if (even > odd * 3) return "utf-16be";
  throw new BeketError("file-unreadable", "not text");
}

/**
 * UTF-8 where the bytes keep its rules; a few that do not (a file cut off in the middle of a letter) do
 * not make a whole UTF-8 file Windows-1251, in which hardly one Cyrillic letter would be valid UTF-8.
 */
function narrowEncoding(bytes: Uint8Array): TextEncoding {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return broken * 5 <= whole ? "utf-8" : "windows-1251";
}
