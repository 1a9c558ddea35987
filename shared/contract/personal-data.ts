import type { PapersField } from "../schemas/inspection.ts";
import type { HubRole } from "../sync/sessions.ts";
import type { Role } from "./rights.ts";

/** Fields of a truck's papers that speak of its driver and its carrier. Plates do not hide: trucks are found by them. */
export const PERSONAL_FIELDS = ["carrier", "driver", "documents"] as const satisfies readonly PapersField[];

export const isPersonal = (field: string): boolean => PERSONAL_FIELDS.some((personal) => personal === field);

/**
 * - `all`: of every truck
 * - `needed`: of trucks that are at the post (waiting, in inspection, held, referred), and of those whose decision in
 *   force is the officer's own
 * - `asked`: of no truck
 *
 * Of any other truck after asking for it with a reason, which is an entry of the log, until the officer signs out. At
 * the hub nobody asks: whoever does not see all sees none.
 */
export const SIGHTS = ["all", "needed", "asked"] as const;
export type Sight = (typeof SIGHTS)[number];

/**
 * Who sees personal data without asking, at a station and at the hub: the only place where that is given, enforced in
 * the main process and by the hub.
 */
export const PERSONAL_DATA = {
  inspector: "needed",
  supervisor: "all",
  auditor: "asked",
  administrator: "all",
} as const satisfies Record<Role | HubRole, Sight>;
