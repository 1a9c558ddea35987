import { expect, test } from "vitest";
import { CHANNELS } from "../../../../shared/contract/channels.ts";
import { mayCall, type ROLES } from "../../../../shared/contract/rights.ts";

const allowed = (role: (typeof ROLES)[number] | null) => CHANNELS.filter((channel) => mayCall(channel, role));

test("nobody who has not signed in may do more than name the post, look at the clock, sign in and recover", () => {
  expect(allowed(null)).toEqual([
    "app.info",
    "station.setup",
    "clock.state",
    "session.state",
    "session.sign-in",
    "session.recover",
    "officer.first",
  ]);
});

test("an auditor reads the log and the catalogue and changes neither", () => {
  const changing = [
    "draft.create",
    "draft.save",
    "draft.discard",
    "decision.record",
    "import.read",
    "evidence.attach",
  ] as const;
  for (const channel of changing) expect(mayCall(channel, "auditor"), channel).toBe(false);
  for (const channel of ["log.search", "log.entry", "log.verify", "catalogue.search"] as const)
    expect(mayCall(channel, "auditor"), channel).toBe(true);
});

test("an inspector decides on trucks, and a supervisor on the catalogue too", () => {
  expect(mayCall("decision.record", "inspector")).toBe(true);
  expect(mayCall("catalogue.import", "inspector")).toBe(false);
  for (const channel of allowed("inspector")) expect(mayCall(channel, "supervisor"), channel).toBe(true);
  expect(mayCall("catalogue.import", "supervisor")).toBe(true);
});
