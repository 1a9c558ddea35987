import { z } from "zod";

/** The arrays that an index is made of; `z.instanceof` would bar those that threads share. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const unitsSchema = z.custom<Uint16Array>((value) => value instanceof Uint16Array);
export const numbersSchema = z.custom<Uint32Array>((value) => value instanceof Uint32Array);
