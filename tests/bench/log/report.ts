import { availableParallelism, loadavg } from "node:os";
import { median, percentile } from "../statistics.ts";
import type { TruckTimes } from "./one-truck.ts";
import type { Timed } from "./questions-timed.ts";
import type { StartTimes } from "./start.ts";

interface Measured {
  readonly trucks: number;
  /** Of the store's file. */
  readonly bytes: number;
  readonly found: readonly Timed[];
  /** Of each truck that was worked through. */
  readonly worked: readonly TruckTimes[];
  readonly starts: readonly StartTimes[];
}

const spread = (times: readonly number[]) => [median(times), percentile(times, 0.95)];
const ms = (value: number): string => value.toFixed(1);

/** What was measured, as the file that the repository keeps. */
export function reportOf({ trucks, bytes, found, worked, starts }: Measured): string {
  const names = [...new Set(found.map(({ name }) => name))];
  const line = (title: string, times: readonly Timed[]): string => {
    const cells = [times.map(({ rows }) => rows), times.map(({ count }) => count)].flatMap((each) =>
      [0.5, 0.95].map((share) => percentile(each, share)),
    );
    return `| ${title} | ${times.length} | ${cells.map(ms).join(" | ")} |`;
  };
  const clocks = worked.map(({ clock }) => clock);
  const processor = worked.map((times) => times.processor);
  const signIns = starts.map(({ signIn }) => signIn);
  const queues = starts.map(({ queue }) => queue);
  return [
    "# The log at its size",
    "",
    `Written by \`npm run bench:log -- --record\`: ${trucks} trucks, ${Math.round(bytes / 2 ** 20)} MiB without the entries' payloads, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} at the end.`,
    "",
    "## Finding a truck",
    "",
    "The first 100 rows, and the number of all, which the screen asks for apart. Wanted: the rows of what is typed below 100 ms at the 95th percentile.",
    "",
    "| question | asked | rows p50, ms | rows p95 | count p50 | count p95 |",
    "|---|---|---|---|---|---|",
    ...names.map((name) =>
      line(
        name,
        found.filter((timed) => timed.name === name),
      ),
    ),
    line("all together", found),
    "",
    "## One truck",
    "",
    `Registered, taken, 20 lines screened as they are typed, told to the log and decided upon, through the channels that the window calls, each step on the disk before it is answered. Wanted: below 30 ms of main-process time, median.`,
    "",
    "| trucks | median, ms | p95 | of the processor, median | p95 |",
    "|---|---|---|---|---|",
    `| ${worked.length} | ${[...spread(clocks), ...spread(processor)].map(ms).join(" | ")} |`,
    "",
    "## Start",
    "",
    "From the start of the program's process, Node's own included, until its window takes a PIN, in a browser that runs already; then from the PIN's Enter, of which scrypt has its share, to the queue. Wanted: a usable window below 2 s beyond Electron's own start.",
    "",
    "| starts | until the PIN, median ms | longest | PIN to queue, median ms |",
    "|---|---|---|---|",
    `| ${starts.length} | ${ms(median(signIns))} | ${ms(Math.max(...signIns))} | ${ms(median(queues))} |`,
    "",
  ].join("\n");
}
