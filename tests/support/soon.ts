import { vi } from "vitest";

/** No wait depends on how busy the machine is: this only ends what never comes. */
const PATIENCE_MS = 60_000;

/** Waits until the assertion holds: Vitest's own wait gives up after one second. */
export const soon = <T>(assertion: () => T | Promise<T>): Promise<T> => vi.waitFor(assertion, PATIENCE_MS);
