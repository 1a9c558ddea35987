import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
} from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import { keyId, parsePrivateKey } from "./keys.ts";

/** RFC 7914's parameters for interactive use at today's speed: 64 MB and about a fifth of a second. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 };
const CIPHER = "aes-256-gcm";

const sealedSchema = z.object({
  /** Of the public key, hex. */
  id: z.string(),
  salt: z.string(),
  nonce: z.string(),
  tag: z.string(),
  /** The private key (PKCS #8, DER), encrypted; base64. */
  key: z.string(),
});

export interface PublisherKey {
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** Where a station keeps the key that it signs catalogues with. */
export const publisherKeyFile = (userData: string): string =>
  path.join(userData, "publisher-key", "publisher-key.json");

/** Id of the key that is kept; undefined where there is none. */
export function publisherKeyId(file: string): string | undefined {
  return existsSync(file) ? readSealed(file).id : undefined;
}

/**
 * Keeps a publisher's private key under a passphrase, and puts its public half into the folder of the keys that
 * are trusted here. Without a PEM a new key is made.
 * @throws BeketError `publisher-key-exists`, or `publisher-key-unreadable` for what is no private key
 */
export async function storePublisherKey(
  { file, trusted }: { readonly file: string; readonly trusted: string },
  passphrase: string,
  pem?: string,
): Promise<string> {
  if (existsSync(file)) throw new BeketError("publisher-key-exists");
  const privateKey = pem === undefined ? generateKeyPairSync("ed25519").privateKey : readPem(pem);
  const publicKey = createPublicKey(privateKey);
  const id = keyId(publicKey);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await derived(passphrase, salt), nonce);
  const key = Buffer.concat([
    cipher.update(privateKey.export({ type: "pkcs8", format: "der" })),
    cipher.final(),
  ]);
  const sealed = { id, salt, nonce, tag: cipher.getAuthTag(), key };
  mkdirSync(trusted, { recursive: true });
  writeFileSync(
    path.join(trusted, `own-${id.slice(0, 16)}.pem`),
    publicKey.export({ type: "spki", format: "pem" }),
  );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(sealed, inBase64), { flag: "wx", mode: 0o600 });
  return id;
}

/** @throws BeketError `publisher-key-missing`, or `passphrase-wrong` */
export async function openPublisherKey(file: string, passphrase: string): Promise<PublisherKey> {
  if (!existsSync(file)) throw new BeketError("publisher-key-missing");
  const { id, salt, nonce, tag, key } = readSealed(file);
  const decipher = createDecipheriv(CIPHER, await derived(passphrase, bytes(salt)), bytes(nonce));
  decipher.setAuthTag(bytes(tag));
  try {
    const der = Buffer.concat([decipher.update(bytes(key)), decipher.final()]);
    return { id, privateKey: createPrivateKey({ key: der, type: "pkcs8", format: "der" }) };
  } catch {
    throw new BeketError("passphrase-wrong");
  }
}

function readPem(pem: string): KeyObject {
  try {
    return parsePrivateKey(pem);
  } catch (error) {
    throw new BeketError("publisher-key-unreadable", String(error));
  }
}

function readSealed(file: string) {
  try {
    return sealedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new BeketError("publisher-key-unreadable", String(error));
  }
}

function derived(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), salt, 32, SCRYPT, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const bytes = (text: string): Buffer => Buffer.from(text, "base64");

/** A buffer comes here as its own JSON form already. */
function inBase64(_name: string, value: unknown): unknown {
  const buffer = z.object({ type: z.literal("Buffer"), data: z.array(z.int()) }).safeParse(value);
  return buffer.success ? Buffer.from(buffer.data.data).toString("base64") : value;
}
