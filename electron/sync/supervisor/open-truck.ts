import type { ResponseOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { maskEntry } from "../../../shared/privacy/mask.ts";
import { logEntrySchema } from "../../../shared/schemas/log-entry.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import { truckAnswerSchema } from "../../../shared/sync/supervision.ts";
import type { Supervisor } from "./supervisor.ts";

type Sighted = Pick<Viewer, "sight">;

/** The truck of an entry of any post, as the hub has it; the hub writes down who opened it, and nothing is kept here. */
export async function openTruck(
  supervisor: Supervisor,
  entry: string,
  { sight }: Sighted,
): Promise<ResponseOf<"supervision.truck">> {
  const path = `/v1/supervision/trucks/${entry}/story`;
  const answer = await supervisor.act({ method: "GET", path }, truckAnswerSchema);
  const entries = answer.entries.flatMap((travelling) => {
    const known = logEntrySchema.safeParse(travelling).data;
    if (known === undefined) return [];
    return [sight === "all" ? known : maskEntry(known)];
  });
  return { entries, unread: answer.entries.length - entries.length, more: answer.more };
}

/** A picture of a truck of any post. @throws BeketError `personal-data-masked` for who does not see whom it may show */
export async function loadPicture(
  supervisor: Supervisor,
  sha256: string,
  { sight }: Sighted,
): Promise<ResponseOf<"supervision.picture">> {
  if (sight !== "all") throw new BeketError("personal-data-masked");
  return { content: (await supervisor.load(`files/${sha256}`)).toString("base64") };
}
