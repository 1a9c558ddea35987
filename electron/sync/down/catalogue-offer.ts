import { compareVersions } from "../../../shared/catalogue-package/version.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { DOWN_CONTENT, type DownContent, type DownItem } from "../../../shared/sync/down.ts";
import type { Desk } from "../../services/desk.ts";
import { newestCatalogue } from "../../store/catalogue.ts";
import { readDownItem, removeDownItem, waitingCatalogueItems } from "../../store/queries/down-item.ts";
import { readSyncSettings } from "../../store/queries/sync-state.ts";
import type { PackageShelf } from "./package-shelf.ts";
import { asProgram, recordApplied } from "./record-applied.ts";
import { recordNotApplied } from "./record-not-applied.ts";

/** Takes a package into use through the program's own door. @throws BeketError `catalogue-…` */
export type ImportPackage = (desk: Desk, content: string) => Promise<void>;

export interface CatalogueTools {
  readonly shelf: PackageShelf;
  readonly importPackage: ImportPackage;
}

type Facts = DownContent<"catalogue-package">;

const factsOf = (item: DownItem): Facts | undefined =>
  DOWN_CONTENT["catalogue-package"].safeParse(item.content).data;

/** Takes in a package that lies on the shelf: into use at once where that was chosen, else as an offer. */
export async function receiveCatalogue(desk: Desk, tools: CatalogueTools, item: DownItem): Promise<boolean> {
  if (readSyncSettings(desk.db).catalogueAuto)
    return (await takeCatalogue(asProgram(desk), tools, item)) === null;
  desk.db.transaction("sync.offer", () => {
    for (const older of waitingCatalogueItems(desk.db)) removeDownItem(desk.db, older);
    recordNotApplied(desk, item, { state: "waiting", reason: "" });
  });
  return false;
}

/** Whether the item speaks of a catalogue that the station has not got and that is not offered already. */
export function isNews({ db }: Pick<Desk, "db">, item: DownItem): Facts | undefined {
  const facts = factsOf(item);
  const offered = waitingCatalogueItems(db).map(({ subject }) => subject);
  const known = [newestCatalogue(db)?.version ?? [], offered].flat();
  return facts && known.every((version) => compareVersions(facts.version, version) > 0) ? facts : undefined;
}

const versionOf = (item: DownItem): string => factsOf(item)?.version ?? "";

/** Of several packages the newest is enough: it takes the place of the others, which are not even fetched. */
export function withNewestCatalogue(items: readonly DownItem[]): DownItem[] {
  const packages = items.filter((item) => factsOf(item) !== undefined);
  const newest = packages.toSorted((a, b) => compareVersions(versionOf(a), versionOf(b))).at(-1);
  return items.filter((item) => item === newest || !packages.includes(item));
}

/** Takes packages from the shelf that nobody will take into use any more: refused, superseded, or a former hub's. */
export function clearShelf({ db }: Pick<Desk, "db">, { shelf }: CatalogueTools): void {
  shelf.keepOnly(new Set(waitingCatalogueItems(db).flatMap((item) => factsOf(item)?.sha256 ?? [])));
}

/** A supervisor takes the offered catalogue into use. @throws BeketError `catalogue-…` or `not-found` */
export async function acceptCatalogue(desk: Desk, tools: CatalogueTools, version: string): Promise<void> {
  const item = readDownItem(desk.db, "catalogue-package", version);
  if (!item) throw new BeketError("not-found", `offer ${version}`);
  const refused = await takeCatalogue(desk, tools, item);
  if (refused) throw refused;
}

/** @returns why it was refused; the refusal is kept to be shown */
async function takeCatalogue(
  desk: Desk,
  { shelf, importPackage }: CatalogueTools,
  item: DownItem,
): Promise<BeketError | null> {
  const facts = factsOf(item);
  if (!facts || !shelf.has(facts.sha256)) return new BeketError("not-found", `package ${item.subject}`);
  try {
    await importPackage(desk, shelf.content(facts.sha256));
  } catch (error) {
    if (!(error instanceof BeketError)) throw error;
    recordNotApplied(desk, item, { state: "refused", reason: error.code });
    return error;
  }
  desk.db.transaction("sync.catalogue-applied", () => recordApplied(desk, item));
  shelf.remove(facts.sha256);
  return null;
}
