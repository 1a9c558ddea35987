import { z } from "zod";
import { enteredPinSchema, newPinSchema, officerSchema } from "../../schemas/officer.ts";
import { secretAnswerSchema, sessionStateSchema } from "../../schemas/session.ts";
import { nothing } from "./common.ts";

const officer = officerSchema.shape.id;

export const sessionChannels = {
  "session.state": { request: nothing, response: sessionStateSchema },
  /** Signs in, unlocks, or takes the desk over from who is there. */
  "session.sign-in": {
    request: z.object({ officer, pin: enteredPinSchema }),
    response: secretAnswerSchema,
  },
  "session.sign-out": { request: nothing, response: nothing },
  "session.lock": { request: nothing, response: nothing },
  /** The officer has just touched keyboard or mouse. */
  "session.active": { request: nothing, response: nothing },
  "session.change-pin": {
    request: z.object({ pin: enteredPinSchema, newPin: newPinSchema }),
    response: secretAnswerSchema,
  },
  /** The printed key in place of a supervisor's forgotten PIN; it is used up, and another is given. */
  "session.recover": {
    request: z.object({ recoveryKey: z.string().max(200), officer, newPin: newPinSchema }),
    response: z.discriminatedUnion("accepted", [
      z.object({ accepted: z.literal(true), recoveryKey: z.string() }),
      secretAnswerSchema.options[1],
    ]),
  },
} as const;
