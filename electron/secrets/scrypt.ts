import { type BinaryLike, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** A secret as it is kept: nothing in it leads back to what was entered but trying. */
export interface KeptSecret extends ScryptCost {
  /** Base64. */
  readonly salt: string;
  /** Base64. */
  readonly hash: string;
}

/**
 * One of the settings of equal strength in OWASP's Password Storage Cheat Sheet (scrypt), the one that
 * takes 32 MiB and not 128: these desks have little memory.
 */
export const SECRET_COST: ScryptCost = { N: 2 ** 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive: (
  secret: BinaryLike,
  salt: BinaryLike,
  bytes: number,
  options: ScryptOptions,
) => Promise<Buffer> = promisify(scrypt);

export interface Secrets {
  keep(secret: string): Promise<KeptSecret>;
  /** Takes as long for a secret that nobody has (`undefined`) as for one that is kept. */
  matches(secret: string, kept: KeptSecret | undefined): Promise<boolean>;
  /** Whether a secret is kept at today's cost. */
  isCurrent(kept: KeptSecret): boolean;
  /** Random bytes for a secret that the program makes itself. */
  random(bytes: number): Buffer;
}

/** @param random where the bytes come from; only an invented station has other than the system's */
export function createSecrets(cost: ScryptCost, random: Secrets["random"] = randomBytes): Secrets {
  const nobodys: KeptSecret = {
    ...cost,
    salt: Buffer.alloc(SALT_BYTES).toString("base64"),
    hash: Buffer.alloc(HASH_BYTES).toString("base64"),
  };
  return {
    async keep(secret) {
      const salt = random(SALT_BYTES).toString("base64");
      return { ...cost, salt, hash: (await hashOf(secret, { ...cost, salt })).toString("base64") };
    },
    async matches(secret, kept) {
      const { hash, ...how } = kept ?? nobodys;
      const same = timingSafeEqual(await hashOf(secret, how), Buffer.from(hash, "base64"));
      return same && kept !== undefined;
    },
    isCurrent: ({ N, r, p }) => N === cost.N && r === cost.r && p === cost.p,
    random,
  };
}

/** A letter is the same letter, whether a keyboard gives it as one character (й) or as two. */
function hashOf(secret: string, { salt, N, r, p }: Omit<KeptSecret, "hash">): Promise<Buffer> {
  // Node refuses more than 32 MiB unless told; scrypt takes 128·r·(N + p) bytes and a little (RFC 7914).
  const options = { N, r, p, maxmem: 128 * r * (N + p) + 2 ** 20 };
  return derive(secret.normalize("NFKC"), Buffer.from(salt, "base64"), HASH_BYTES, options);
}
