import { retentionSchema } from "../../../shared/schemas/retention.ts";
import {
  accountsAnswerSchema,
  listedAccountSchema,
  madePasswordSchema,
} from "../../../shared/sync/accounts.ts";
import {
  inviteAnswerSchema,
  packageStoredSchema,
  publishedSchema,
  reinstateAnswerSchema,
  revokeAnswerSchema,
} from "../../../shared/sync/administration.ts";
import { postOfficersAnswerSchema, publishedAnswerSchema } from "../../../shared/sync/deliveries.ts";
import {
  lookAlikesAnswerSchema,
  messagesAnswerSchema,
  postsAnswerSchema,
} from "../../../shared/sync/supervision.ts";
import type { AppContext } from "../../services/app-context.ts";
import { exportPosts } from "../../services/export-posts.ts";
import { ownSupervision } from "../../services/own-supervision.ts";
import { viewerOf } from "../../services/viewer.ts";
import { loadPicture, openTruck } from "../../sync/supervisor/open-truck.ts";
import { searchTrucks } from "../../sync/supervisor/search-trucks.ts";
import { lookAtStatistics } from "../../sync/supervisor/statistics.ts";
import type { Handlers } from "../handlers.ts";

const ACCOUNTS = "/v1/administration/accounts";
const RETENTION = "/v1/administration/retention";

export function supervisionHandlers(context: AppContext) {
  const { inUse, version, supervisor } = context;
  return {
    "supervision.own": (period) =>
      ownSupervision(context, period, { app: version, catalogue: inUse.loaded.catalogue.version }),
    "supervision.hub": () => supervisor.state(),
    "supervision.sign-in": ({ address, fingerprint, login, password }) =>
      supervisor.signIn({ address, fingerprint }, { login, password }),
    "supervision.change-password": (change) => supervisor.changePassword(change),
    "supervision.sign-out": () => {
      void supervisor.signOut();
    },
    "supervision.posts": () => supervisor.look("posts", postsAnswerSchema),
    "supervision.statistics": (query) => lookAtStatistics(supervisor, query),
    "supervision.trucks": (query) => searchTrucks(context, supervisor, query, viewerOf(context)),
    "supervision.export": (request) => exportPosts(context, request),
    "supervision.truck": ({ entry }) => openTruck(supervisor, entry, viewerOf(context)),
    "supervision.picture": ({ sha256 }) => loadPicture(supervisor, sha256, viewerOf(context)),
    "supervision.look-alikes": () => supervisor.look("look-alikes", lookAlikesAnswerSchema),
    "supervision.messages": () => supervisor.look("messages", messagesAnswerSchema),
    "supervision.published": ({ kind, before }) => {
      const query = new URLSearchParams({ kind, ...(before !== undefined && { before: String(before) }) });
      return supervisor.look(`published?${query}`, publishedAnswerSchema);
    },
    "supervision.officers": () => supervisor.look("officers", postOfficersAnswerSchema),
    "supervision.publish": (json) =>
      supervisor.act({ method: "POST", path: "/v1/supervision/down", json }, publishedSchema),
    "supervision.publish-package": ({ content }) =>
      supervisor.act(
        { method: "PUT", path: "/v1/supervision/packages", bytes: Buffer.from(content, "base64") },
        packageStoredSchema,
      ),
    "supervision.invite": (json) =>
      supervisor.act({ method: "POST", path: "/v1/administration/invitations", json }, inviteAnswerSchema),
    "supervision.revoke": ({ station, ...json }) => {
      const path = `/v1/administration/stations/${station}/revocation`;
      return supervisor.act({ method: "POST", path, json }, revokeAnswerSchema);
    },
    "supervision.reinstate": ({ station }) => {
      const path = `/v1/administration/stations/${station}/revocation`;
      return supervisor.act({ method: "DELETE", path }, reinstateAnswerSchema);
    },
    "supervision.accounts": () => supervisor.act({ method: "GET", path: ACCOUNTS }, accountsAnswerSchema),
    "supervision.add-account": (json) =>
      supervisor.act({ method: "POST", path: ACCOUNTS, json }, madePasswordSchema),
    "supervision.change-account": ({ account, ...json }) =>
      supervisor.act({ method: "PATCH", path: `${ACCOUNTS}/${account}`, json }, listedAccountSchema),
    "supervision.reset-password": ({ account }) =>
      supervisor.act({ method: "POST", path: `${ACCOUNTS}/${account}/password` }, madePasswordSchema),
    "supervision.retention": () => supervisor.act({ method: "GET", path: RETENTION }, retentionSchema),
    "supervision.set-retention": (json) =>
      supervisor.act({ method: "PUT", path: RETENTION, json }, retentionSchema),
  } satisfies Partial<Handlers>;
}
