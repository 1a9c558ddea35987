import type { Asked } from "./asked.ts";
import { isBuiltIn, isFitted } from "./built-in.ts";
import { createNameReader } from "./called.ts";
import { createDepictionReader } from "./depicted.ts";
import { isToy } from "./heads.ts";
import { createMeantReader } from "./meant.ts";
import { isBrand, isPlain } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import { createRoleFinder, segmentStart } from "./roles.ts";
import { isTool } from "./tools.ts";

/** Tells whether the words `from`..`to` name what an ordinary good is for, holds, looks like or is called. */
export type PurposeReader = (from: number, to: number, asked: Asked) => boolean;

export function createPurposeReader(line: RoledLine, description: string): PurposeReader {
  const { tokens } = line;
  const roles = createRoleFinder(line);
  const isCalled = createNameReader(line, description);
  const isMeant = createMeantReader(line, roles);
  const { isPrintedMatter, isShown } = createDepictionReader(line, roles);

  return (from, to, asked) => {
    const { kind } = asked;
    const start = segmentStart(tokens, from);
    return (
      (asked.printed && isPrintedMatter()) ||
      isCalled(from, to, asked) ||
      isShown(from, to, start, kind) ||
      (isPlain(kind) && isToy(tokens, from, to, start)) ||
      (asked.builtIn && isFitted(tokens, from, start)) ||
      (asked.builtIn && isBuiltIn(line, from, to, asked.doubtful)) ||
      (!isBrand(kind) && isTool(tokens, from, to)) ||
      isMeant(from, to, start, asked)
    );
  };
}
