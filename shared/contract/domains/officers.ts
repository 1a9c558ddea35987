import { z } from "zod";
import { newPinSchema, officerSchema } from "../../schemas/officer.ts";
import { nothing } from "./common.ts";

const named = officerSchema.pick({ name: true, role: true });

export const officersChannels = {
  "officer.list": {
    request: nothing,
    response: z.array(
      officerSchema.extend({ hasPin: z.boolean(), lastSignedInAt: z.iso.datetime().nullable() }),
    ),
  },
  /** The first supervisor of a station from before officers had accounts. */
  "officer.first": {
    request: z.object({ name: officerSchema.shape.name, pin: newPinSchema }),
    response: z.object({ recoveryKey: z.string() }),
  },
  "officer.add": { request: named.extend({ pin: newPinSchema }), response: officerSchema },
  "officer.change": { request: officerSchema, response: officerSchema },
  "officer.reset-pin": {
    request: z.object({ id: officerSchema.shape.id, newPin: newPinSchema }),
    response: nothing,
  },
  "officer.new-recovery-key": { request: nothing, response: z.object({ recoveryKey: z.string() }) },
} as const;
