import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createThrottle } from "../../../../electron/sync/http/throttle.ts";

test("so many bytes take the time that the rate asks for, and a new rate counts at once", async () => {
  let rate = 100_000;
  const throttle = createThrottle(() => rate);
  const start = performance.now();
  await throttle(20_000);
  await throttle(20_000);
  expect(performance.now() - start).toBeGreaterThanOrEqual(390);
  rate = 0;
  // Without a limit it waits for no timer, not even the shortest.
  const first = Promise.race([throttle(10_000_000).then(() => "free"), wait(0, "waited")]);
  await expect(first).resolves.toBe("free");
});

test("closing the program does not wait for the line", async () => {
  const closing = new AbortController();
  const throttle = createThrottle(() => 10, closing.signal);
  const waiting = throttle(100_000);
  closing.abort();
  await expect(waiting).rejects.toThrow();
});
