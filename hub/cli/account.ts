import { text } from "node:stream/consumers";
import { Command, Option } from "commander";
import { HUB_ROLES, type HubRole, SHORTEST_PASSWORD } from "../../shared/sync/sessions.ts";
import {
  addAccount,
  disableAccount,
  enableAccount,
  type GivenPassword,
  madePassword,
  resetPassword,
} from "../accounts/accounts.ts";
import { HubProblem } from "../problem.ts";
import { listAccounts } from "../store/queries/account.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

interface PasswordOptions extends DataOptions {
  readonly passwordStdin?: boolean;
}

interface AddOptions extends PasswordOptions {
  readonly login: string;
  readonly name?: string;
  readonly role: HubRole;
}

const passwordOption = (command: Command): Command =>
  command.option(
    "--password-stdin",
    `read the password, at least ${SHORTEST_PASSWORD} characters, from standard input`,
  );

export function accountCommand(): Command {
  const add = passwordOption(dataOption(new Command("add")))
    .description(
      "add an account; its password is made up, shown once, and must be changed at the first sign-in",
    )
    .requiredOption("--login <name>", "what is typed to sign in")
    .option("--name <text>", "who it is; posts read it under messages")
    .addOption(new Option("--role <role>").choices(HUB_ROLES).makeOptionMandatory())
    .action(addOne);
  const list = dataOption(new Command("list")).description("list the accounts").action(listAll);
  const disable = dataOption(new Command("disable"))
    .description("let an account in no more, and end its sessions")
    .argument("<login>")
    .action(disableOne);
  const enable = dataOption(new Command("enable"))
    .description("let an account in again that was disabled or locked")
    .argument("<login>")
    .action(enableOne);
  const password = passwordOption(dataOption(new Command("password")))
    .description("give an account another password, as with add, and end its sessions")
    .argument("<login>")
    .action(resetOne);
  const command = new Command("account").description("who may sign in to this hub");
  for (const each of [add, list, disable, enable, password]) command.addCommand(each);
  return command;
}

async function addOne(options: AddOptions): Promise<void> {
  const { login, role, name = login } = options;
  const given = await newPassword(options);
  await sayingWhy(login, () => withHub(options, (hub) => addAccount(hub, { login, name, role, ...given })));
  sayPassword(login, given);
}

async function listAll(options: DataOptions): Promise<void> {
  const accounts = await withHub(options, ({ store }) => listAccounts(store));
  for (const { login, name, role, disabled_at } of accounts)
    say([login, name, role, disabled_at === null ? "" : `disabled ${disabled_at}`].join("\t"));
}

async function disableOne(login: string, options: DataOptions): Promise<void> {
  await sayingWhy(login, () => withHub(options, (hub) => disableAccount(hub, login)));
  say(`${login} may sign in no more.`);
}

async function enableOne(login: string, options: DataOptions): Promise<void> {
  await sayingWhy(login, () => withHub(options, (hub) => enableAccount(hub, login)));
  say(`${login} may sign in again.`);
}

async function resetOne(login: string, options: PasswordOptions): Promise<void> {
  const given = await newPassword(options);
  await sayingWhy(login, () => withHub(options, (hub) => resetPassword(hub, login, given)));
  sayPassword(login, given);
}

async function newPassword({ passwordStdin }: PasswordOptions): Promise<GivenPassword> {
  return passwordStdin === true ? { password: (await text(process.stdin)).trim() } : madePassword();
}

function sayPassword(login: string, { password, made }: GivenPassword): void {
  say(made === true ? `${login} may sign in with the password ${password}` : `${login} may sign in.`);
}

async function sayingWhy(login: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HubProblem)) throw error;
    if (error.code === "login-taken") throw new CommandFailure(`There is an account ${login} already.`);
    if (error.code === "not-found") throw new CommandFailure(`There is no account ${login}.`);
    if (error.code === "last-administrator")
      throw new CommandFailure(`${login} is the last administrator: make another one first.`);
    throw new CommandFailure(
      error.details.detail === "login"
        ? `"${login}" is no login.`
        : `A password has at least ${SHORTEST_PASSWORD} characters.`,
    );
  }
}
