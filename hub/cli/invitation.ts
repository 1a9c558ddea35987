import { Command } from "commander";
import { openInvitations, withdrawInvitation } from "../services/open-invitations.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

export function invitationCommand(): Command {
  const list = dataOption(new Command("list"))
    .description("list the codes that nobody has used yet; they themselves are not kept")
    .action(listAll);
  const withdraw = dataOption(new Command("withdraw"))
    .description("let nobody enrol with a code any more")
    .argument("<number>", "as the list shows it")
    .action(withdrawOne);
  return new Command("invitation")
    .description("codes that stations may still enrol with")
    .addCommand(list)
    .addCommand(withdraw);
}

async function listAll(options: DataOptions): Promise<void> {
  const invitations = await withHub(options, openInvitations);
  for (const { number, post, createdAt, expiresAt } of invitations)
    say([number, post, `made ${createdAt}`, `good until ${expiresAt}`].join("\t"));
}

async function withdrawOne(number: string, options: DataOptions): Promise<void> {
  if (!(await withHub(options, (hub) => withdrawInvitation(hub, number))))
    throw new CommandFailure(`There is no open invitation ${number}.`);
  say(`Invitation ${number} is withdrawn.`);
}
