import { z } from "zod";

/** By its name: an array that a thread sent may be of another realm, of which `instanceof` knows nothing. */
const isOf = (name: string, value: unknown): boolean =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${name}]`;

/** The arrays that an index is made of; `z.instanceof` would bar those that threads share. */
export const bytesSchema = z.custom<Uint8Array>((value) => isOf("Uint8Array", value));
export const unitsSchema = z.custom<Uint16Array>((value) => isOf("Uint16Array", value));
export const numbersSchema = z.custom<Uint32Array>((value) => isOf("Uint32Array", value));
