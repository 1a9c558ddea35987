import { Command } from "commander";
import { rebuildReadModels } from "../services/rebuild-read-models.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function rebuildCommand(): Command {
  return dataOption(new Command("rebuild"))
    .description("make lists and figures anew from the entries; stop the hub first")
    .action(async (options: DataOptions) => {
      const entries = await withHub(options, rebuildReadModels);
      say(`Rebuilt from ${entries} entries.`);
    });
}
