import { Command } from "commander";
import { note } from "../services/audit.ts";
import { rebuildReadModels } from "../services/rebuild-read-models.ts";
import { write } from "../store/write.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function rebuildCommand(): Command {
  return dataOption(new Command("rebuild"))
    .description("make lists and figures anew from the entries; stop the hub first")
    .action(async (options: DataOptions) => {
      const entries = await withHub(options, async (hub) => {
        const rebuilt = await rebuildReadModels(hub);
        await write(hub.store, (tx) => note(tx, hub, "read-models-rebuilt"));
        return rebuilt;
      });
      say(`Rebuilt from ${entries} entries.`);
    });
}
