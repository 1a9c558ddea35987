import { Command } from "commander";
import { monthsSchema, RETENTION_CLASSES, retentionClassSchema } from "../../shared/schemas/retention.ts";
import { FOR_EVER, readRetention, setRetention } from "../services/erase-expired.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function retentionCommand(): Command {
  const show = dataOption(new Command("show")).description("how long payloads are kept").action(showAll);
  const set = dataOption(new Command("set"))
    .description("keep a class of payloads for so many months; older ones are erased within hours")
    .argument("<class>", RETENTION_CLASSES.join(" or "))
    .argument("<months>", `whole months, or "${FOR_EVER}"`)
    .action(setOne);
  return new Command("retention")
    .description(
      "how long this hub keeps what names people and trucks; what a post erases is erased here too",
    )
    .addCommand(show)
    .addCommand(set);
}

async function showAll(options: DataOptions): Promise<void> {
  const retention = await withHub(options, ({ store }) => readRetention(store));
  for (const name of RETENTION_CLASSES) say(`${name}\t${retention[name] ?? FOR_EVER}`);
}

async function setOne(name: string, months: string, options: DataOptions): Promise<void> {
  const retentionClass = retentionClassSchema.safeParse(name);
  if (!retentionClass.success)
    throw new CommandFailure(`There are the classes ${RETENTION_CLASSES.join(", ")}.`);
  const kept = monthsSchema.safeParse(months === FOR_EVER ? null : Number(months));
  if (!kept.success) throw new CommandFailure(`The months must be 1 to 1200, or ${FOR_EVER}.`);
  await withHub(options, (hub) => setRetention(hub, { [retentionClass.data]: kept.data }));
  await showAll(options);
}
