import { z } from "zod";

/**
 * What may be erased when its time is over: `trucks`, whatever names a truck, its driver and its parties;
 * `access`, who signed in, locked, looked and printed. What is in neither says nothing of a person.
 */
export const RETENTION_CLASSES = ["trucks", "access"] as const;
export const retentionClassSchema = z.enum(RETENTION_CLASSES);
export type RetentionClass = z.infer<typeof retentionClassSchema>;

/** Under a month would take away what is still being worked with. */
export const monthsSchema = z.int().min(1).max(1_200).nullable();

/** Whole months that a payload is kept; `null` is for ever. The law of the place sets them, not the program. */
export const retentionSchema = z.object({ trucks: monthsSchema, access: monthsSchema });
export type Retention = z.infer<typeof retentionSchema>;

export const KEEP_ALL: Retention = { trucks: null, access: null };
