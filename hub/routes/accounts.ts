import { z } from "zod";
import {
  accountChangeSchema,
  accountsAnswerSchema,
  listedAccountSchema,
  madePasswordSchema,
  newAccountSchema,
} from "../../shared/sync/accounts.ts";
import {
  addAccount,
  changeRole,
  disableAccount,
  enableAccount,
  madePassword,
  resetPassword,
  showAccounts,
} from "../accounts/accounts.ts";
import type { HubContext } from "../context.ts";
import { actingFor } from "../http/fastify-types.ts";
import { HubProblem } from "../problem.ts";
import { findAccount } from "../store/queries/account.ts";
import type { Api } from "./api.ts";

const tags = ["administration"];
const security = [{ session: [] }];
const params = z.object({ account: z.ulid() });
const about = (summary: string) => ({ tags, security, summary });

/** Who may sign in at the hub; what commands do at its machine, for administrators who are elsewhere. */
export function accountRoutes(app: Api, hub: HubContext): void {
  const loginOf = async (id: string): Promise<string> => {
    const account = await findAccount(hub.store, id);
    if (account === undefined) throw new HubProblem("not-found");
    return account.login;
  };
  app.get(
    "/v1/administration/accounts",
    { schema: { ...about("The accounts of this hub"), response: { 200: accountsAnswerSchema } } },
    async () => ({ accounts: await showAccounts(hub) }),
  );
  app.post(
    "/v1/administration/accounts",
    {
      schema: {
        ...about("Add an account, with a password that is told once and must be changed"),
        body: newAccountSchema,
        response: { 200: madePasswordSchema },
      },
    },
    async (request) => {
      const given = madePassword();
      await addAccount(actingFor(hub, request), { ...request.body, ...given });
      return { password: given.password };
    },
  );
  app.patch(
    "/v1/administration/accounts/:account",
    {
      schema: {
        ...about("Change an account's role, let it in no more or again"),
        params,
        body: accountChangeSchema,
        response: { 200: listedAccountSchema },
      },
    },
    async (request) => {
      const { role, active } = request.body;
      const acting = actingFor(hub, request);
      const login = await loginOf(request.params.account);
      if (role !== undefined) await changeRole(acting, login, role);
      if (active !== undefined) await (active ? enableAccount : disableAccount)(acting, login);
      const changed = (await showAccounts(hub)).find((account) => account.login === login);
      if (changed === undefined) throw new HubProblem("not-found");
      return changed;
    },
  );
  app.post(
    "/v1/administration/accounts/:account/password",
    {
      schema: {
        ...about("Give an account another password, told once and to be changed, and end its sessions"),
        params,
        response: { 200: madePasswordSchema },
      },
    },
    async (request) => {
      const given = madePassword();
      await resetPassword(actingFor(hub, request), await loginOf(request.params.account), given);
      return { password: given.password };
    },
  );
}
