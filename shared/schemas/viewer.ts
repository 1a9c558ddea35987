import { z } from "zod";
import { SIGHTS } from "../contract/personal-data.ts";

/** For whom something is read: what of it is masked. */
export const viewerSchema = z.object({
  sight: z.enum(SIGHTS),
  /** The officer's account; empty where nobody is at the desk. */
  officer: z.string(),
  /** Trucks that the officer has asked to see, by their inspections. */
  shown: z.array(z.ulid()),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** Where goods alone are looked for. */
export const SEES_NOBODY: Viewer = { sight: "asked", officer: "", shown: [] };
