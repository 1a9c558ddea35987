import { useQuery } from "@tanstack/react-query";
import type { Channel } from "../../../shared/contract/channels.ts";
import type { ErrorCode } from "../../../shared/contract/errors.ts";
import { mayCall } from "../../../shared/contract/rights.ts";
import type { NamedOfficer } from "../../../shared/schemas/session.ts";
import { ask } from "../../queries.ts";

/** Who is signed in, also while the screen is locked. */
export function useOfficer(): NamedOfficer | null {
  const { data } = useQuery(ask("session.state"));
  return data?.phase === "open" || data?.phase === "locked" ? data.officer : null;
}

/** Why nothing can be written, where who is signed in can only read. */
export function useHindrance(): ErrorCode | null {
  const { data } = useQuery(ask("session.state"));
  return data?.phase === "open" ? data.hindrance : null;
}

/** Whether the officer may call a channel: what they may not, they are not offered. The main process decides. */
export function useMay(channel: Channel): boolean {
  const role = useOfficer()?.role ?? null;
  // Who can only read is offered what an auditor is.
  const isHindered = useHindrance() !== null;
  return mayCall(channel, role) && (!isHindered || mayCall(channel, "auditor"));
}
