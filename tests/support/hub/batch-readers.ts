import { createBatchReaders } from "../../../hub/threads/batch-readers.ts";
import { program } from "../programs/program.ts";

/** Threads for all hubs of a test process, and as long as it: starting one takes longer than most tests. */
export const readers = createBatchReaders({ file: await program("hub-worker") });
