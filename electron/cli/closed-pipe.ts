import type { Writable } from "node:stream";

/** Whoever reads the output may have seen enough (`| head`): that is no failure of the command. */
export function ignoreClosedPipe(output: Writable): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
