import { mkdirSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";

const folderOf = (userData: string): string => path.join(userData, "outgoing");

/** Where a file is made that is to leave: in the program's own folder, so that what is half made has not left. */
export async function inOutgoingFolder<T>(
  userData: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(folderOf(userData), { recursive: true });
  const folder = await mkdtemp(path.join(folderOf(userData), "file-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a program that was killed had half made. */
export function emptyOutgoingFolder(userData: string): void {
  rmSync(folderOf(userData), { recursive: true, force: true });
}
