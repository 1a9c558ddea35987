import { Command } from "commander";
import { showAudit } from "../services/audit.ts";
import { readCount } from "./read-count.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function auditCommand(): Command {
  return dataOption(new Command("audit"))
    .description("who did what at this hub, newest first")
    .option("--limit <n>", "how many lines", "100")
    .action(list);
}

async function list({ limit, ...options }: DataOptions & { readonly limit: string }): Promise<void> {
  const most = readCount("--limit", limit, 100_000);
  const { entries } = await withHub(options, (hub) => showAudit(hub, { limit: most }));
  for (const { at, name, action, subject, detail } of entries)
    say([at, name, action, subject, detail].join("\t"));
}
