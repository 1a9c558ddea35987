import { z } from "zod";

/** The arrays that an index is made of; `z.instanceof` would bar those that threads share. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const unitsSchema = z.custom<Uint16Array>((value) => value instanceof Uint16Array);
export const numbersSchema = z.custom<Uint32Array>((value) => value instanceof Uint32Array);

/** Arrays that threads share: an index is built once, however many workers read it. */
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
export const sharedUnits = (length: number): Uint16Array =>
  new Uint16Array(new SharedArrayBuffer(2 * length));
export const sharedNumbers = (length: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(4 * length));

export function toSharedNumbers(values: ArrayLike<number>): Uint32Array {
  const shared = sharedNumbers(values.length);
  shared.set(values);
  return shared;
}

export function toSharedBytes(values: ArrayLike<number>): Uint8Array {
  const shared = sharedBytes(values.length);
  shared.set(values);
  return shared;
}
