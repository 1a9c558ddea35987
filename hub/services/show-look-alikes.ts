import type { z } from "zod";
import type { proposedLookAlikeSchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";

export async function showLookAlikes(_hub: HubContext): Promise<z.infer<typeof proposedLookAlikeSchema>[]> {
  return [];
}
