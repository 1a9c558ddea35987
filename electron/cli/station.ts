import { existsSync } from "node:fs";
import { BeketError } from "../../shared/contract/errors.ts";
import { storeFile } from "../services/station-desk.ts";
import { openStore, type Store } from "../store/open.ts";
import { CliFailure } from "./failure.ts";
import { otherPost, STORE_SENTENCES } from "./sentences.ts";

/** Works with the store of a station that is there already; what the store refuses becomes a sentence. */
export async function withStation<T>(userData: string, work: (store: Store) => T | Promise<T>): Promise<T> {
  const file = storeFile(userData);
  if (!existsSync(file)) throw new CliFailure(`${file}: there is no such file.`);
  return withStore(userData, work);
}

/** The same, where the store may have to be made. */
export function withStore<T>(userData: string, work: (store: Store) => T | Promise<T>): Promise<T> {
  return sayingWhy(storeFile(userData), async () => {
    const store = openStore(storeFile(userData), { now: () => 0, onSlow: () => {} });
    try {
      return await work(store);
    } finally {
      store.close();
    }
  });
}

/** What the store refuses, as a sentence about its file. */
export async function sayingWhy<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BeketError)) throw error;
    const sentence =
      error.code === "backup-other-post" ? otherPost(error.message) : STORE_SENTENCES[error.code];
    if (sentence === undefined) throw error;
    const entry = error.sequence === undefined ? "" : `entry ${error.sequence} `;
    throw new CliFailure(`${file}: ${entry}${sentence}`);
  }
}
