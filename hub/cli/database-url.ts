import { CommandFailure } from "./failure.ts";

const SENTENCE = "DATABASE_URL is no address such as postgres://user@host/database.";

/**
 * The address of PostgreSQL, where the hub is to keep its data there. The driver reads any other address too, and then
 * only says that nothing answers.
 */
export function databaseUrl(): string | undefined {
  const url = process.env["DATABASE_URL"];
  if (url === undefined || url === "") return undefined;
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new CommandFailure(SENTENCE);
  return url;
}
