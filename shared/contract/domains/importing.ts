import { z } from "zod";
import { columnMappingSchema, importResultSchema, importSourceSchema } from "../../schemas/import.ts";

export const importingChannels = {
  "import.read": {
    request: z.object({ source: importSourceSchema, mapping: columnMappingSchema.optional() }),
    response: importResultSchema,
  },
} as const;
