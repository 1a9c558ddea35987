import type { AppContext } from "../../services/app-context.ts";
import { nameFirstSupervisor } from "../../services/first-supervisor.ts";
import { addOfficer, changeOfficer, resetPin } from "../../services/manage-officers.ts";
import { newRecoveryKey } from "../../services/recovery-key.ts";
import { listOfficers } from "../../store/queries/officer.ts";
import type { Handlers } from "../handlers.ts";

export function officerHandlers(context: AppContext) {
  return {
    "officer.list": () => listOfficers(context.db),
    "officer.first": (request) => nameFirstSupervisor(context, request),
    "officer.add": (request) => addOfficer(context, request),
    "officer.change": (officer) => changeOfficer(context, officer),
    "officer.reset-pin": async (request) => {
      await resetPin(context, request);
      return undefined;
    },
    "officer.new-recovery-key": () => newRecoveryKey(context),
  } satisfies Partial<Handlers>;
}
