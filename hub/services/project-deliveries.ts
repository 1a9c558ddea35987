import { putDelivery, putPostOfficer } from "../store/queries/delivery.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

/** What became at each post of what was sent down, and which accounts it has. A post speaks for itself alone. */
export async function projectDeliveries(tx: Write, placed: readonly Projected[]): Promise<void> {
  for (const { stamp, facts } of placed) {
    const { station, time: at } = stamp;
    if (facts.delivered !== undefined) await putDelivery(tx, { ...facts.delivered, station, at });
    if (facts.account !== undefined) await putPostOfficer(tx, { ...facts.account, station, at });
  }
}
