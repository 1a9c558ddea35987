import { z } from "zod";

export const stationSchema = z.object({
  id: z.ulid(),
  post: z.string().trim().min(1).max(120),
  crossing: z.string().trim().max(120),
  /** Ed25519, SPKI, base64. */
  publicKey: z.string(),
});
export type Station = z.infer<typeof stationSchema>;

export const UI_LANGUAGES = ["ru", "kk", "en"] as const;
export const uiLanguageSchema = z.enum(UI_LANGUAGES);
export type UiLanguage = z.infer<typeof uiLanguageSchema>;

/** What anyone at the desk may set as they like. */
export const lookSchema = z.object({
  language: uiLanguageSchema,
  theme: z.enum(["light", "dark", "auto"]),
});

export const settingsSchema = lookSchema.extend({
  /** After so many minutes without a touch the screen locks itself. */
  idleMinutes: z.int().min(1).max(60),
});
export type Settings = z.infer<typeof settingsSchema>;
