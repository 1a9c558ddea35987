import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeSecretFile } from "../../log-keys/secret-file.ts";

/** What the hub's bundles are encrypted for; kept in the folder, made there at the first export. */
export async function stationIdentity(folder: string): Promise<{ identity: string; recipient: string }> {
  // Loaded with the first bundle, as in envelope.ts.
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  const file = path.join(folder, "bundle-identity.txt");
  if (!existsSync(file)) writeSecretFile(file, `${await generateX25519Identity()}\n`);
  const identity = readFileSync(file, "utf8").trim();
  return { identity, recipient: await identityToRecipient(identity) };
}
