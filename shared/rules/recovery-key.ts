/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_PER_LETTER = 5;
const GROUP = 4;

/** 160 bits: 8 groups of 4 letters. */
export const RECOVERY_KEY_BYTES = 20;

/** Random bytes as a key to be printed: `7K3M-…`, in groups of four letters. */
export function formatRecoveryKey(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = bits.match(new RegExp(`.{1,${BITS_PER_LETTER}}`, "g")) ?? [];
  const text = letters.map((letter) => ALPHABET[Number.parseInt(letter, 2)] ?? "").join("");
  return (text.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}

/** A key as it was typed from paper, in its one form: letters that are taken for others are read as those. */
export function readRecoveryKey(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}
