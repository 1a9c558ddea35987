import { z } from "zod";

/** One file may be this large, in bytes: a phone's photo or a scan of some pages. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** Files of one truck, withdrawn ones included. */
export const MAX_FILES = 200;
/** What the page draws in a small frame and the act shows: longest side in pixels, and bytes. */
export const THUMBNAIL_SIDE = 480;
export const MAX_THUMBNAIL_BYTES = 200_000;

export const FILE_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export const fileTypeSchema = z.enum(FILE_TYPES);
export type FileType = z.infer<typeof fileTypeSchema>;

/** What a truck's photos must show; anything else has no place on the list. */
export const CHECKLIST = ["plate-hold", "unloaded", "opened", "marks"] as const;
export const checklistItemSchema = z.enum(CHECKLIST);
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

export const WITHDRAWALS = ["wrong-truck", "unreadable", "duplicate", "private"] as const;
export const withdrawalSchema = z.enum(WITHDRAWALS);
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const fileHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What an officer says of a file, and may say otherwise later. */
export const fileWordsSchema = z.object({
  /** Null for what is on no list, a scan of the papers for example. */
  item: checklistItemSchema.nullable(),
  caption: z.string().trim().max(300),
});
export type FileWords = z.infer<typeof fileWordsSchema>;

/** A file of a truck as the log has it by now. */
export const evidenceFileSchema = fileWordsSchema.extend({
  /** Id of the entry that attached it: the same bytes may be attached to two trucks. */
  attachment: z.ulid(),
  sequence: z.int().positive(),
  inspection: z.ulid(),
  sha256: fileHashSchema,
  type: fileTypeSchema,
  size: z.int().positive(),
  name: z.string(),
  /** Hash of the small picture; missing where none could be made. */
  thumbnail: fileHashSchema.nullable(),
  attachedAt: z.iso.datetime(),
  officer: z.string(),
  /** Never deleted: a withdrawn file stays, and says why it does not count. */
  withdrawn: withdrawalSchema.nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

export const FILE_STATES = ["sound", "missing", "altered"] as const;
export const fileStateSchema = z.enum(FILE_STATES);
export type FileState = z.infer<typeof fileStateSchema>;

/** What the photos of a truck do not show yet. */
export function missingItems(files: readonly EvidenceFile[]): ChecklistItem[] {
  const shown = new Set(files.filter(({ withdrawn }) => withdrawn === null).map(({ item }) => item));
  return CHECKLIST.filter((item) => !shown.has(item));
}
