import { Command } from "commander";
import { HubProblem } from "../problem.ts";
import { reinstateStation, revokeStation } from "../services/revoke-station.ts";
import { showPosts } from "../services/show-posts.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function stationCommand(): Command {
  const list = dataOption(new Command("list")).description("list the stations").action(listAll);
  const revoke = dataOption(new Command("revoke"))
    .description("take nothing more from a station")
    .argument("<station>", "its id, as the list shows it")
    .requiredOption("--reason <text>", "why; the station is told")
    .action(revokeOne);
  const reinstate = dataOption(new Command("reinstate"))
    .description("take the entries of a station again that was revoked by mistake")
    .argument("<station>", "its id, as the list shows it")
    .action(reinstateOne);
  return new Command("station")
    .description("the stations of this hub")
    .addCommand(list)
    .addCommand(revoke)
    .addCommand(reinstate);
}

async function listAll(options: DataOptions): Promise<void> {
  const { posts } = await withHub(options, showPosts);
  for (const { station, post, lastContact, entries, health, revokedAt } of posts) {
    const state = revokedAt === null ? health.join(", ") || "sound" : "revoked";
    say([station, post, lastContact ?? "never seen", `${entries} entries`, state].join("\t"));
  }
}

async function revokeOne(station: string, options: DataOptions & { reason: string }): Promise<void> {
  await sayingWhy(station, () => withHub(options, (hub) => revokeStation(hub, station, options.reason)));
  say(`Station ${station} is revoked.`);
}

async function reinstateOne(station: string, options: DataOptions): Promise<void> {
  await sayingWhy(station, () => withHub(options, (hub) => reinstateStation(hub, station)));
  say(`Station ${station} may send again; what it has kept meanwhile comes with its next sync.`);
}

async function sayingWhy(station: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HubProblem)) throw error;
    throw new CommandFailure(`There is no station ${station}.`);
  }
}
