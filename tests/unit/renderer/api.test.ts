import { expect, onTestFinished, test } from "vitest";
import { call, toFailure } from "../../../renderer/api.ts";

/** A main process that gives one answer, whatever it is asked. */
function answering(answer: unknown): { asked: unknown[] } {
  const asked: unknown[] = [];
  const invoke = async (channel: string, payload: unknown) => {
    asked.push([channel, payload]);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  Object.defineProperty(window, "beket", { configurable: true, value: { invoke, on: () => () => {} } });
  onTestFinished(() => {
    Reflect.deleteProperty(window, "beket");
  });
  return { asked };
}

test("a refusal is thrown with its code", async () => {
  answering({ ok: false, error: { code: "store-full", detail: "ENOSPC" } });
  await expect(call("draft.list")).rejects.toMatchObject({ code: "store-full", detail: "ENOSPC" });
});

test.each([{ ok: true, value: [{ plate: 5 }] }, { value: [] }, "nonsense", undefined])(
  "an answer that is not the contract's is refused: %j",
  async (answer) => {
    answering(answer);
    await expect(call("draft.list")).rejects.toMatchObject({ code: "bad-response" });
  },
);

test("a request that is not the contract's never leaves the page", async () => {
  const { asked } = answering({ ok: true, value: undefined });
  await expect(call("draft.open", { id: "not an id" })).rejects.toMatchObject({ code: "bad-request" });
  expect(asked).toEqual([]);
});

test("a main process that is gone is an internal failure, with what was said of it", async () => {
  answering(new Error("connection refused"));
  const thrown: unknown = await call("draft.list").catch((error: unknown) => error);
  expect(toFailure(thrown)).toMatchObject({ code: "internal", detail: "connection refused" });
});
