import { expect, test } from "vitest";
import { openIpcDoor } from "../../../../electron/security/ipc-door.ts";
import type { Call } from "../../../../electron/security/sender.ts";
import { CHANNELS } from "../../../../shared/contract/channels.ts";

const page = { url: "app://beket/" };
const trusted: Call = { sender: { mainFrame: page }, senderFrame: page };
const foreign: Call = { sender: { mainFrame: page }, senderFrame: { url: "https://example.org/" } };

function openDoor() {
  const dispatched: unknown[] = [];
  const listeners = new Map<string, (call: Call, payload: unknown) => Promise<unknown>>();
  openIpcDoor(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    async (channel, payload) => {
      dispatched.push([channel, payload]);
      return { ok: true, value: "done" };
    },
  );
  const call = (channel: string, event: Call, payload?: unknown) => listeners.get(channel)?.(event, payload);
  return { listeners, dispatched, call };
}

test("every channel of the contract is open and no other", () => {
  expect([...openDoor().listeners.keys()]).toEqual([...CHANNELS]);
});

test("a call of the page is dispatched with its payload", async () => {
  const { call, dispatched } = openDoor();
  expect(await call("log.entry", trusted, { id: "1" })).toEqual({ ok: true, value: "done" });
  expect(dispatched).toEqual([["log.entry", { id: "1" }]]);
});

test("a foreign call is refused on every channel and never dispatched", async () => {
  const { call, dispatched } = openDoor();
  for (const channel of CHANNELS) {
    expect(await call(channel, foreign)).toEqual({ ok: false, error: { code: "forbidden-sender" } });
  }
  expect(dispatched).toEqual([]);
});
