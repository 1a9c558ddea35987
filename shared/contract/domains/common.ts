import { z } from "zod";

export const nothing = z.undefined();
export const byId = z.object({ id: z.ulid() });
