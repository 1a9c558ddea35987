import path from "node:path";
import { readPools } from "../../../electron/cli/generate/pools.ts";
import { createRandom } from "../../../electron/cli/generate/random.ts";
import { inventTruck, type Truck } from "../../../electron/cli/generate/truck.ts";
import type { App } from "../../../electron/services/open-app.ts";
import { ask } from "./station.ts";

const LINES = 20;
const WARM_UP = 20;
const HOLD = { kind: "hold", reason: "papers-missing", note: "" } as const;

/** What a truck took of the main process, in milliseconds. */
export interface TruckTimes {
  /** By the clock, waiting for the disk included. */
  readonly clock: number;
  /** Of the processor, by the main thread alone: whatever else the machine does meanwhile. */
  readonly processor: number;
}

/**
 * What each of so many trucks takes, through the channels that the window calls: the
 * truck is registered, taken, its 20 lines are screened as they are typed, told to the log, screened again and
 * decided upon. Each step is on the disk before it is answered. What the
 * window does with the answers is not counted.
 */
export async function timeTrucks(root: string, app: App, trucks: number): Promise<TruckTimes[]> {
  const random = createRandom(2);
  const pools = readPools(path.join(root, "resources", "samples", "station"));
  const times: TruckTimes[] = [];
  for (let truck = 0; truck < WARM_UP + trucks; truck += 1) {
    const invented = truckOf(LINES, () => inventTruck(random, pools));
    const { timed, spent } = stopwatch(app);
    await workThrough(timed, invented);
    if (truck >= WARM_UP) times.push(spent());
  }
  return times;
}

/** The program, with what its main process has taken so far. */
function stopwatch(app: App): { readonly timed: App; readonly spent: () => TruckTimes } {
  let clock = 0;
  let microseconds = 0;
  return {
    timed: {
      ...app,
      async dispatch(channel, payload) {
        const [start, before] = [performance.now(), process.threadCpuUsage()];
        const answer = await app.dispatch(channel, payload);
        const { user, system } = process.threadCpuUsage(before);
        clock += performance.now() - start;
        microseconds += user + system;
        return answer;
      },
    },
    spent: () => ({ clock, processor: microseconds / 1_000 }),
  };
}

async function workThrough(app: App, { papers, lines }: Truck): Promise<void> {
  const { plate, carrier } = papers;
  const { id } = await ask(app, "queue.register", { plate, carrier });
  const taken = await ask(app, "queue.take", { id });
  const inspection = { ...taken, papers, lines };
  await ask(app, "screening.screen", { lines });
  await ask(app, "truck.settle", { inspection, source: { how: "typed" } });
  await ask(app, "decision.record", { inspection, decision: HOLD });
}

/** Invented trucks have as many lines as comes: the lines of several make one of the wanted length. */
function truckOf(count: number, next: () => Truck): Truck {
  const truck = next();
  const lines = [...truck.lines];
  while (lines.length < count) lines.push(...next().lines);
  return {
    ...truck,
    lines: lines.slice(0, count).map((line, index) => ({ ...line, id: String(index + 1) })),
  };
}
