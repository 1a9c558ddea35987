/** For whoever looks at the program's output; nothing of a declaration is written there. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Notes what went wrong with some part of the program, which goes on without it. */
export const reportOf =
  (part: string) =>
  (error: unknown): void =>
    note(`${part}: ${describe(error)}`);

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
