import { clearOfficers, clearSignedIn, putOfficer, putSignedIn } from "../queries/officer.ts";
import { clearShifts, endShift, removeShift, startShift } from "../queries/shift.ts";
import type { ReadModel } from "./read-model.ts";

/** The accounts as they are now, and the shifts. */
export const officers: ReadModel = {
  tables: ["officer", "shift"],
  apply(db, { kind, payload, sequence, time }) {
    switch (kind) {
      case "officer-added":
        putOfficer(db, { id: payload.officer, name: payload.name, role: payload.role, active: true });
        break;
      case "officer-changed":
        putOfficer(db, { ...payload, id: payload.officer });
        break;
      case "officer-signed-in":
        putSignedIn(db, payload.officer, time);
        break;
      case "shift-started":
        startShift(db, sequence, payload.officer, time);
        break;
      case "shift-ended":
        endShift(db, payload.officer, time);
        break;
      default:
    }
  },
  forget(db, { kind, payload, sequence, time }) {
    if (kind === "officer-signed-in") clearSignedIn(db, payload.officer, time);
    if (kind === "shift-started") removeShift(db, sequence);
  },
  clear(db) {
    clearOfficers(db);
    clearShifts(db);
  },
};
