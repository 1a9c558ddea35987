import { CommandFailure } from "./failure.ts";

/** A whole number from 1 on. @throws CommandFailure */
export function readCount(option: string, text: string, most: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new CommandFailure(`${option} is a number from 1 to ${most}.`);
  return count;
}
