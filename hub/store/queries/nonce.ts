import type { Write } from "../write.ts";

/** Keeps the nonce; false when it was there already. */
export async function useNonce(
  write: Write,
  row: { station: string; nonce: string; expires_at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await write
    .insertInto("nonce")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Forgets nonces whose requests are too old to be accepted in any case. */
export async function forgetNonces(write: Write, now: string): Promise<void> {
  await write.deleteFrom("nonce").where("expires_at", "<", now).execute();
}
