import type { Inspection } from "../../../shared/schemas/inspection.ts";
import type { Screener } from "../../screening/screener.ts";
import { asOfficer } from "../../services/acting.ts";
import { decideTruck } from "../../services/decide-truck.ts";
import type { Desk } from "../../services/desk.ts";
import type { LoadedCatalogue } from "../../services/load-catalogue.ts";
import type { Evidence } from "../../services/record-decision.ts";
import { registerTruck } from "../../services/register-truck.ts";
import { reopenTruck } from "../../services/reopen-truck.ts";
import { settleTruck } from "../../services/settle-truck.ts";
import { takeTruck } from "../../services/take-truck.ts";
import { withdrawTruck } from "../../services/withdraw-truck.ts";
import { decide, decideAgain } from "./decide.ts";
import { enrol } from "./officers.ts";
import type { Pools } from "./pools.ts";
import type { Random } from "./random.ts";
import { createSeenLines } from "./seen-lines.ts";
import { sourceOf } from "./source.ts";
import type { Timetable } from "./timetable.ts";
import { inventTruck, type Truck } from "./truck.ts";

/** Trucks that stand at the barrier at any time, and when the station is handed over. */
const WAITING = 3;
/** Of the trucks that came: they turn back, or were entered twice. */
const SHARE_WITHDRAWN = 0.015;
/** Of the trucks held or referred: their papers are found, or their goods are examined, within the day. */
const SHARE_REVISED = 0.7;
/** Trucks that are decided before a stopped one is looked at again. */
const UNTIL_REVISED = 40;

interface Work {
  readonly desk: Desk;
  readonly timetable: Timetable;
  readonly random: Random;
  readonly pools: Pools;
  readonly loaded: LoadedCatalogue;
  readonly screener: Screener;
  readonly version: string;
  readonly onProgress: (done: number) => void;
}

interface Waiting {
  readonly inspection: Inspection;
  readonly truck: Truck;
}

/** A truck to be decided anew, and after which truck. */
interface Stopped {
  readonly inspection: string;
  readonly after: number;
}

/** Names the post and works through the trucks of its timetable, each by the services that the program uses. */
export async function generateStation(work: Work): Promise<void> {
  const { desk, timetable, onProgress } = work;
  // What a power cut would take away is invented again.
  desk.db.run({ name: "generate.synchronous", sql: "PRAGMA synchronous = OFF" });
  const crew = await enrol(work);
  const evidence = evidenceOf(work);
  const queue: Waiting[] = [];
  const stopped: Stopped[] = [];
  for (let truck = 0; truck < timetable.trucks; truck += 1) {
    timetable.moveTo(truck, 0.1);
    const shift = { ...work, desk: asOfficer(desk, await crew.onDuty(timetable.shift(truck))) };
    while (queue.length <= WAITING) queue.push(await arrive(shift, evidence));
    const first = queue.shift();
    if (!first) continue;
    if (await inspect(shift, evidence, first, truck))
      stopped.push({ inspection: first.inspection.id, after: truck + UNTIL_REVISED });
    timetable.moveTo(truck, 1);
    if ((stopped[0]?.after ?? truck) < truck) await revise(shift, evidence, stopped.shift());
    onProgress(truck + 1);
  }
}

/** What the program screens by. */
function evidenceOf({ loaded, screener, version }: Work): Evidence {
  const screen = createSeenLines(screener);
  return {
    screen: async (lines) => lines.map(screen),
    catalogue: loaded.catalogue,
    versions: { app: version, ...screener.versions },
  };
}

async function arrive({ desk, random, pools }: Work, evidence: Evidence): Promise<Waiting> {
  for (;;) {
    const truck = inventTruck(random, pools);
    const { plate, carrier } = truck.papers;
    const inspection = registerTruck(desk, evidence, { plate, carrier });
    if (!random.chance(SHARE_WITHDRAWN)) return { inspection, truck };
    const reason = random.pick(["Уехал из очереди.", "Записан дважды."]);
    await withdrawTruck(desk, evidence, { id: inspection.id, reason });
  }
}

/** @returns whether the truck was stopped, and will be looked at again */
async function inspect(
  { desk, timetable, random }: Work,
  evidence: Evidence,
  { inspection, truck }: Waiting,
  number: number,
): Promise<boolean> {
  timetable.moveTo(number, 0.3);
  const taken = takeTruck(desk, inspection.id);
  const declared = { ...taken, papers: truck.papers, lines: truck.lines };
  const source = sourceOf(random, truck);
  if (source) await settleTruck(desk, evidence, declared, { source, state: "in-inspection" });
  const screenings = await evidence.screen(truck.lines);
  const { decision, dismissals } = decide(random, truck.lines, screenings);
  timetable.moveTo(number, 0.8);
  const request = { inspection: { ...declared, dismissals }, decision };
  await decideTruck(desk, evidence, request);
  const isStopped = decision.kind === "hold" || decision.kind === "refer";
  return isStopped && random.chance(SHARE_REVISED);
}

async function revise(
  { desk, random }: Work,
  evidence: Evidence,
  stopped: Stopped | undefined,
): Promise<void> {
  if (!stopped) return;
  const inspection = reopenTruck(desk, stopped.inspection);
  const screenings = await evidence.screen(inspection.lines);
  // Holds answer no matches: each hit of theirs is open.
  const isOpenHit = screenings.some(({ verdict }) => verdict === "hit");
  await decideTruck(desk, evidence, { inspection, ...decideAgain(random, isOpenHit) });
}
