import { text } from "node:stream/consumers";
import { Command, Option } from "commander";
import { HUB_ROLES, type HubRole } from "../../shared/sync/sessions.ts";
import { addAccount, SHORTEST_PASSWORD } from "../accounts/accounts.ts";
import { randomText } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import { disableAccount, listAccounts } from "../store/queries/account.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

interface AddOptions extends DataOptions {
  readonly login: string;
  readonly name?: string;
  readonly role: HubRole;
  readonly passwordStdin?: boolean;
}

export function accountCommand(): Command {
  const add = dataOption(new Command("add"))
    .description("add an account; its password is made up and shown once")
    .requiredOption("--login <name>", "what is typed to sign in")
    .option("--name <text>", "who it is")
    .addOption(new Option("--role <role>").choices(HUB_ROLES).makeOptionMandatory())
    .option(
      "--password-stdin",
      `read the password, at least ${SHORTEST_PASSWORD} characters, from standard input`,
    )
    .action(addOne);
  const list = dataOption(new Command("list")).description("list the accounts").action(listAll);
  const disable = dataOption(new Command("disable"))
    .description("let an account in no more, and end its sessions")
    .argument("<login>")
    .action(disableOne);
  return new Command("account")
    .description("who may sign in to this hub")
    .addCommand(add)
    .addCommand(list)
    .addCommand(disable);
}

async function addOne(options: AddOptions): Promise<void> {
  const { login, role, name = login, passwordStdin } = options;
  const password = passwordStdin === true ? (await text(process.stdin)).trim() : randomText(15);
  try {
    await withHub(options, (hub) => addAccount(hub, { login, name, role, password }));
  } catch (error) {
    if (!(error instanceof HubProblem)) throw error;
    throw new CommandFailure(
      error.code === "conflict"
        ? `There is an account ${login} already.`
        : `A password has at least ${SHORTEST_PASSWORD} characters.`,
    );
  }
  say(
    passwordStdin === true ? `${login} may sign in.` : `${login} may sign in with the password ${password}`,
  );
}

async function listAll(options: DataOptions): Promise<void> {
  const accounts = await withHub(options, ({ store }) => listAccounts(store));
  for (const { login, name, role, disabled_at } of accounts)
    say([login, name, role, disabled_at === null ? "" : `disabled ${disabled_at}`].join("\t"));
}

async function disableOne(login: string, options: DataOptions): Promise<void> {
  const isKnown = await withHub(options, ({ store, now }) =>
    disableAccount(store, login, now().toISOString()),
  );
  if (!isKnown) throw new CommandFailure(`There is no account ${login}.`);
  say(`${login} may sign in no more.`);
}
