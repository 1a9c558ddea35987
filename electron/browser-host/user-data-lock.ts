import { createHash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { createServer } from "node:net";

/**
 * Takes the data folder for this process until it ends, however it ends: the lock is a socket
 * (Linux, in the abstract namespace) or a named pipe (Windows) that the system takes back by itself.
 * @returns false where another process has it
 */
export function lockUserData(folder: string): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const name = createHash("sha256").update(realpathSync.native(folder)).digest("hex");
  const address = process.platform === "win32" ? `\\\\.\\pipe\\beket-${name}` : `\0beket-${name}`;
  const lock = createServer().unref();
  return new Promise((resolve) => {
    lock.once("error", () => resolve(false));
    lock.listen(address, () => resolve(true));
  });
}
