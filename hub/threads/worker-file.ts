import path from "node:path";

/** The thread's program: built, it lies beside the program that this is built into; else Node runs its source. */
export const WORKER_FILE = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith(".ts") ? "worker.ts" : "hub-worker.js",
);
