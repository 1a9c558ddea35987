import { Command } from "commander";
import { z } from "zod";
import { showPosts } from "../services/show-posts.ts";
import { findStation, revokeStation } from "../store/queries/station.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function stationCommand(): Command {
  const list = dataOption(new Command("list")).description("list the stations").action(listAll);
  const revoke = dataOption(new Command("revoke"))
    .description("take nothing more from a station")
    .argument("<station>", "its id, as the list shows it")
    .requiredOption("--reason <text>", "why; the station is told")
    .action(revokeOne);
  return new Command("station").description("the stations of this hub").addCommand(list).addCommand(revoke);
}

async function listAll(options: DataOptions): Promise<void> {
  const { posts } = await withHub(options, showPosts);
  for (const { station, post, lastContact, entries, health, revokedAt } of posts) {
    const state = revokedAt === null ? health.join(", ") || "sound" : "revoked";
    say([station, post, lastContact ?? "never seen", `${entries} entries`, state].join("\t"));
  }
}

async function revokeOne(station: string, options: DataOptions & { reason: string }): Promise<void> {
  await withHub(options, async ({ store, now }) => {
    if (!z.ulid().safeParse(station).success || !(await findStation(store, station)))
      throw new CommandFailure(`There is no station ${station}.`);
    await revokeStation(store, station, now().toISOString(), options.reason);
  });
  say(`Station ${station} is revoked.`);
}
