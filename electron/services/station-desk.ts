import { randomBytes, randomInt } from "node:crypto";
import { uptime } from "node:os";
import path from "node:path";
import { ulid } from "ulid";
import { openStationKey, provideStationKey } from "../log-keys/station-key.ts";
import type { Store } from "../store/open.ts";
import { withStoreErrors } from "../store/store-error.ts";
import { PROGRAM } from "./acting.ts";
import type { Desk } from "./desk.ts";
import { reportOf } from "./program-notes.ts";
import { createSeenHits } from "./seen-hits.ts";

/** Where the store lies in the folder that belongs to this user and program. */
export const storeFile = (userData: string): string => path.join(userData, "beket.sqlite");

/** What an invented station decides by itself, so that it comes out the same each time; and who acts. */
type Chance = Pick<Desk, "now" | "newId" | "newSalt" | "lot" | "actor">;

/** A desk with the folder's own store and key, the computer's clock unless another is given, and the program itself as who acts. */
export function stationDesk(
  store: Store,
  userData: string,
  {
    now = () => new Date(),
    newId = () => ulid(),
    newSalt = randomSalt,
    actor = () => PROGRAM,
    lot = randomLot,
  }: Partial<Chance> = {},
): Desk {
  return {
    db: store.db,
    keys: {
      provide: () => withStoreErrors(() => provideStationKey(userData)),
      open: (publicKey) => openStationKey(userData, publicKey),
    },
    now,
    uptime,
    newId,
    newSalt,
    actor,
    lot,
    seenHits: createSeenHits(store.db, reportOf("seen hits")),
  };
}

const randomSalt = (): string => randomBytes(16).toString("base64");

/** `randomInt` draws from the system's generator, which nobody at the desk can foresee. */
const LOTS = 2 ** 32;
const randomLot = (): number => randomInt(LOTS) / LOTS;
