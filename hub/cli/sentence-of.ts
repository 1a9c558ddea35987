import { z } from "zod";

const systemError = z.object({
  code: z.string(),
  syscall: z.string().optional(),
  path: z.string().optional(),
});
const databaseError = z.object({ severity: z.string(), message: z.string() });

/** What keeps a command from being done, where it lies with the machine and not with the program; else undefined. */
export function sentenceOf(error: unknown): string | undefined {
  const refused = databaseError.safeParse(error);
  if (refused.success) return `The database refuses: ${refused.data.message}.`;
  const { code = "", syscall = "", path } = systemError.safeParse(error).data ?? {};
  if (code === "EADDRINUSE") return "The port is in use by another program.";
  if (syscall === "listen") return `The hub can not listen there (${code}).`;
  if (code.startsWith("SQLITE_")) return `The hub's database can not be used (${code}).`;
  if (path !== undefined) return `${path} can not be used (${code}).`;
  return /^E[A-Z]+$/.test(code) ? `The database can not be reached (${code}).` : undefined;
}
