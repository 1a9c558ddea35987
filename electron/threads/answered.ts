import { z } from "zod";
import { BeketError, errorCodeSchema } from "../../shared/contract/errors.ts";

/** What a thread says to a question, by the question's number. */
export const answeredSchema = z.object({
  number: z.int(),
  result: z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), code: errorCodeSchema, detail: z.string() }),
  ]),
});
export type Answered = z.infer<typeof answeredSchema>;

/** An answer as it crosses threads. @throws whatever is no BeketError: that ends the thread */
export async function resultOf(answer: () => Promise<unknown>): Promise<Answered["result"]> {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    if (!(error instanceof BeketError)) throw error;
    return { ok: false, code: error.code, detail: error.message };
  }
}
