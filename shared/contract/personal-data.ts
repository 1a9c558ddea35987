import type { PapersField } from "../schemas/inspection.ts";
import type { Role } from "./rights.ts";

/** Fields of a truck's papers that speak of its driver and its carrier. Plates do not hide: trucks are found by them. */
export const PERSONAL_FIELDS = ["carrier", "driver", "documents"] as const satisfies readonly PapersField[];

/**
 * - `all`: of every truck
 * - `needed`: of trucks that are at the post (waiting, in inspection, held, referred), and of those whose decision in
 *   force is the officer's own
 * - `asked`: of no truck
 *
 * Of any other truck after asking for it with a reason, which is an entry of the log, until the officer signs out.
 */
export const SIGHTS = ["all", "needed", "asked"] as const;
export type Sight = (typeof SIGHTS)[number];

/** Who sees personal data without asking: the only place where that is given, enforced in the main process. */
export const PERSONAL_DATA = {
  inspector: "needed",
  supervisor: "all",
  auditor: "asked",
} as const satisfies Record<Role, Sight>;
