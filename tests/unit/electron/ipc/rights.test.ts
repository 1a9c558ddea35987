import { describe, expect, test } from "vitest";
import type { Dispatch } from "../../../../electron/ipc/register.ts";
import { CHANNELS, type Channel } from "../../../../shared/contract/channels.ts";
import { contract } from "../../../../shared/contract/contract.ts";
import { envelopeSchema } from "../../../../shared/contract/result.ts";
import { mayCall, ROLES } from "../../../../shared/contract/rights.ts";
import { startMainProcess } from "../../../support/screen/main-process.ts";
import { PIN } from "../../../support/secrets.ts";

/** No channel takes this: a call that is let in ends here, one that is not ends before. */
const NONSENSE = "nonsense";

async function codeOf(dispatch: Dispatch, channel: Channel, payload: unknown = NONSENSE): Promise<string> {
  const envelope = envelopeSchema.parse(await dispatch(channel, payload));
  return envelope.ok ? "ok" : envelope.error.code;
}

async function startStation(): Promise<Dispatch> {
  const { dispatch } = await startMainProcess();
  const request = { post: "Пост 1", crossing: "", officer: "Серикова Г.", pin: PIN, withExamples: false };
  expect(await codeOf(dispatch, "station.setup", request)).toBe("ok");
  for (const role of ["inspector", "auditor"])
    expect(await codeOf(dispatch, "officer.add", { name: role, role, pin: PIN })).toBe("ok");
  return dispatch;
}

async function signInAs(dispatch: Dispatch, role: (typeof ROLES)[number]): Promise<void> {
  await dispatch("session.sign-out", undefined);
  const envelope = envelopeSchema.parse(await dispatch("session.state", undefined));
  const state = contract["session.state"].response.parse(envelope.ok && envelope.value);
  const found = state.phase === "signed-out" && state.officers.find((officer) => officer.role === role);
  if (!found) throw new Error(`No ${role} could sign in`);
  expect(await codeOf(dispatch, "session.sign-in", { officer: found.id, pin: PIN })).toBe("ok");
}

describe.each(ROLES)("%s", (role) => {
  test("calls what the table of rights gives, and nothing else", async () => {
    const dispatch = await startStation();
    await signInAs(dispatch, role);
    for (const channel of CHANNELS)
      expect([channel, await codeOf(dispatch, channel)]).toEqual([
        channel,
        mayCall(channel, role) ? "bad-request" : "not-allowed",
      ]);
  });
});

test("nobody calls what the table gives to anyone, and nothing else", async () => {
  const dispatch = await startStation();
  await dispatch("session.sign-out", undefined);
  for (const channel of CHANNELS)
    expect([channel, await codeOf(dispatch, channel)]).toEqual([
      channel,
      mayCall(channel, null) ? "bad-request" : "not-signed-in",
    ]);
});

test("behind a locked screen it is as if nobody were there, whatever the role", async () => {
  const dispatch = await startStation();
  await dispatch("session.lock", undefined);
  for (const channel of CHANNELS)
    expect([channel, await codeOf(dispatch, channel)]).toEqual([
      channel,
      mayCall(channel, null) ? "bad-request" : "screen-locked",
    ]);
});
