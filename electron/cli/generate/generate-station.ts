import type { Screener } from "../../screening/screener.ts";
import { asOfficer } from "../../services/acting.ts";
import { createDraft } from "../../services/create-draft.ts";
import type { Desk } from "../../services/desk.ts";
import type { LoadedCatalogue } from "../../services/load-catalogue.ts";
import { recordDecision } from "../../services/record-decision.ts";
import { saveDraft } from "../../services/save-draft.ts";
import { decide } from "./decide.ts";
import { enrol } from "./officers.ts";
import type { Pools } from "./pools.ts";
import type { Random } from "./random.ts";
import type { Timetable } from "./timetable.ts";
import { inventTruck } from "./truck.ts";

/** Trucks that still stand at the barrier when the station is handed over. */
const WAITING = 3;
const LONGEST_INSPECTION_MINUTES = 45;

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

/** Names the post and works through the trucks of its timetable, each by the services that the program uses. */
export async function generateStation(work: Work): Promise<void> {
  const { desk, timetable, random, pools, onProgress } = work;
  const crew = await enrol(work);
  for (let truck = 0; truck < timetable.trucks; truck += 1) {
    timetable.moveTo(truck);
    const officer = await crew.onDuty(timetable.shift(truck));
    await inspect({ ...work, desk: asOfficer(desk, officer) });
    onProgress(truck + 1);
  }
  for (let waiting = 0; waiting < WAITING; waiting += 1)
    saveDraft(desk, { ...createDraft(desk), ...inventTruck(random, pools) });
}

async function inspect({ desk, random, pools, loaded, screener, version }: Work): Promise<void> {
  const truck = inventTruck(random, pools);
  const screenings = truck.lines.map((line) => screener.screen(line));
  const startedAt = minutesBefore(desk.now(), random.between(4, LONGEST_INSPECTION_MINUTES));
  const { decision, dismissals } = decide(random, truck.lines, screenings);
  await recordDecision(
    desk,
    {
      screen: async () => screenings,
      catalogue: loaded.catalogue,
      versions: { app: version, ...screener.versions },
    },
    {
      inspection: { id: desk.newId(), startedAt, ...truck, dismissals },
      decision,
    },
  );
}

const minutesBefore = (time: Date, minutes: number): string =>
  new Date(time.getTime() - minutes * 60_000).toISOString();
