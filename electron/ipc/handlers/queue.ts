import type { AppContext } from "../../services/app-context.ts";
import { changeSetting } from "../../services/change-setting.ts";
import { evidenceOf } from "../../services/evidence-of.ts";
import { listQueue } from "../../services/list-queue.ts";
import { maskCarrier } from "../../services/mask-truck.ts";
import { registerTruck } from "../../services/register-truck.ts";
import { reopenTruck } from "../../services/reopen-truck.ts";
import { settleTruck, typedAtTheDesk } from "../../services/settle-truck.ts";
import { refuseUnseenRevision, requireSeen } from "../../services/show-personal-data.ts";
import { takeNextTruck, takeTruck } from "../../services/take-truck.ts";
import type { Handlers } from "../handlers.ts";

export function queueHandlers(context: AppContext) {
  const { db } = context;
  return {
    "queue.list": () => {
      const { rows, ...queue } = listQueue(db);
      return { ...queue, rows: rows.map((row) => maskCarrier(context, row.inspection, row)) };
    },
    "queue.register": (request) => registerTruck(context, evidenceOf(context), request),
    "queue.next": () => takeNextTruck(context),
    "queue.take": ({ id }) => takeTruck(context, id),
    "queue.set-share": ({ share }) => {
      changeSetting(context, "draw-share", share);
    },
    "truck.settle": async ({ inspection, source }) => {
      refuseUnseenRevision(context, inspection);
      const evidence = evidenceOf(context, inspection.id);
      await settleTruck(context, evidence, inspection, typedAtTheDesk(source));
    },
    "truck.reopen": ({ id }) => {
      requireSeen(context, id);
      return reopenTruck(context, id);
    },
  } satisfies Partial<Handlers>;
}
