/** As much of libsodium's binding as the hub calls: the package brings no types. */
declare module "sodium-native" {
  /** Whether the first 64 bytes of the signature are the key's over the message. @throws for what is too short */
  export function crypto_sign_verify_detached(
    signature: Uint8Array,
    message: Uint8Array,
    publicKey: Uint8Array,
  ): boolean;
}
