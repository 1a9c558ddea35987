import type { PostOfficer } from "../../../../shared/sync/deliveries.ts";

/** The account as the post has it, or as it will be there. */
export const accountOf = ({ known, sent }: PostOfficer) => known ?? sent;
