import { stat } from "node:fs/promises";

/** Without holding the window while a network's disk does not answer. */
export const isFolder = (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
