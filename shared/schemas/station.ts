import { z } from "zod";

export const stationSchema = z.object({
  id: z.ulid(),
  post: z.string().trim().min(1).max(120),
  crossing: z.string().trim().max(120),
  /** Ed25519, SPKI, base64. */
  publicKey: z.string(),
});
export type Station = z.infer<typeof stationSchema>;

export const officerSchema = z.string().trim().min(1).max(120);

export const UI_LANGUAGES = ["ru", "kk", "en"] as const;
export const uiLanguageSchema = z.enum(UI_LANGUAGES);
export type UiLanguage = z.infer<typeof uiLanguageSchema>;

export const settingsSchema = z.object({
  language: uiLanguageSchema,
  theme: z.enum(["light", "dark", "auto"]),
  /** Who is at the desk; every decision carries the name. */
  officer: z.string().max(120),
});
export type Settings = z.infer<typeof settingsSchema>;
