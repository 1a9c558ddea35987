import { uptime } from "node:os";
import path from "node:path";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { createScreener } from "../screening/screener.ts";
import { keptVersionInUse, readKeptCatalogue } from "../services/load-catalogue.ts";
import { screeningWithLookAlikes } from "../services/look-alikes-in-force.ts";
import { appRoot } from "./app-root.ts";
import { withStation } from "./station.ts";

type Screened = LineScreening[] | Promise<LineScreening[]>;

/**
 * By the catalogue that came with the program; or as the program at a station tells it: by the catalogue that is
 * in use there, with the look-alikes that its supervisors approved.
 */
export const screenLines = (lines: readonly DeclaredLine[], userData: string | undefined): Screened =>
  userData === undefined ? screenAsShipped(lines) : screenAsStation(lines, userData);

const words = (): string => path.join(appRoot(), "dist", "words");

function screenAsShipped(lines: readonly DeclaredLine[]): LineScreening[] {
  const catalogue = readCatalogueSources(path.join(appRoot(), "resources", "catalogue"));
  const screener = createScreener(catalogue, words());
  return lines.map((line) => screener.screen(line));
}

const screenAsStation = (lines: readonly DeclaredLine[], userData: string): Promise<LineScreening[]> =>
  withStation(userData, ({ db }) => {
    const { catalogue } = readKeptCatalogue(db, keptVersionInUse(db));
    const screener = createScreener(catalogue, words());
    const screenings = lines.map((line) => screener.screen(line));
    return screeningWithLookAlikes({ db, now: () => new Date(), uptime }, { lines }, screenings);
  });
