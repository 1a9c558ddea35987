import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ContractFailure } from "../../../../renderer/api.ts";
import { Autosave } from "../../../../renderer/features/inspection/session/autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A disk that writes down what it is given, and can be full. */
function openDisk() {
  const disk = { written: [] as string[], full: false, delay: 0 };
  const save = async (text: string) => {
    if (disk.delay) await new Promise((resolve) => setTimeout(resolve, disk.delay));
    if (disk.full) throw new ContractFailure("store-full");
    disk.written.push(text);
    return { savedAt: new Date().toISOString() };
  };
  return { disk, autosave: new Autosave(save, () => {}, null) };
}

test("a pause in the typing saves once, with the last words", async () => {
  const { disk, autosave } = openDisk();
  for (const text of ["т", "те", "теп"]) {
    autosave.change(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(disk.written).toEqual([]);
  await vi.advanceTimersByTimeAsync(150);
  expect(disk.written).toEqual(["теп"]);
  expect(autosave.state.status).toBe("saved");
});

test("typing without a pause is saved every second all the same", async () => {
  const { disk, autosave } = openDisk();
  for (let i = 0; i < 25; i++) {
    autosave.change(`слово ${i}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(disk.written.length).toBeGreaterThanOrEqual(2);
});

test("flush saves at once", async () => {
  const { disk, autosave } = openDisk();
  autosave.change("теп");
  await autosave.flush();
  expect(disk.written).toEqual(["теп"]);
});

test("what is typed during a save is saved after it, never before, and never lost", async () => {
  const { disk, autosave } = openDisk();
  disk.delay = 300;
  autosave.change("один");
  await vi.advanceTimersByTimeAsync(200);
  autosave.change("два");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(disk.written).toEqual(["один", "два"]);
  expect(autosave.state.status).toBe("saved");
});

test("a failed save is tried again until it succeeds", async () => {
  const { disk, autosave } = openDisk();
  disk.full = true;
  autosave.change("теп");
  await vi.advanceTimersByTimeAsync(200);
  expect(autosave.state).toMatchObject({ status: "failed", failure: { code: "store-full" } });
  disk.full = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(disk.written).toEqual(["теп"]);
  expect(autosave.state).toMatchObject({ status: "saved", failure: null });
});

test("once stopped nothing is saved, and what was unsaved goes on after a resume", async () => {
  const { disk, autosave } = openDisk();
  autosave.change("теп");
  await autosave.stop();
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(disk.written).toEqual([]);
  autosave.resume();
  await vi.advanceTimersByTimeAsync(200);
  expect(disk.written).toEqual(["теп"]);
});
