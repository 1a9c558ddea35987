import type { ProjectionProblem } from "../../shared/log/problem.ts";
import type { SettingChange, SettingName } from "../../shared/schemas/entries/settings.ts";
import type { LogEntry, Payload } from "../../shared/schemas/log-entry.ts";
import { KEEP_ALL } from "../../shared/schemas/retention.ts";
import type { WatchItem } from "../../shared/schemas/watch-list.ts";
import type { ReadableDb, WritableDb } from "../store/databases.ts";
import { readRetention, writeRetention } from "../store/queries/retention.ts";
import { readSettings, writeSettings } from "../store/queries/setting.ts";
import { readStation, renameStation } from "../store/queries/station.ts";
import { listWatchItems, putWatchItem, removeWatchItem } from "../store/queries/watch-item.ts";
import { isSettingKept, putSetting, tableOfSetting } from "./change-setting.ts";

/** A table and the entry that says otherwise than it. */
export interface Difference {
  readonly sequence: number;
  readonly problem: ProjectionProblem;
  readonly table: string;
}

/** What the entries have said so far of what the program works by, in tables that are no read models. */
export interface KeptByLog {
  take(entry: LogEntry): void;
  firstDifference(db: ReadableDb): Difference | null;
  /** Writes what the entries say over what differs; in the transaction that read them. */
  mend(db: WritableDb): void;
}

interface Said<T> {
  readonly sequence: number;
  readonly value: T;
}

type PostItem = Omit<WatchItem, "origin">;

/** To be told every entry of a verified log, in its order. */
export function createKeptByLog(): KeptByLog {
  let named: Said<Payload<"station-named">> | undefined;
  let idle: Said<number> | undefined;
  let retention: Said<Payload<"retention-changed">["to"]> = { sequence: 1, value: KEEP_ALL };
  const settings = new Map<SettingName, Said<SettingChange>>();
  let last = 0;
  /** `null` for an item that was taken off the list. */
  const items = new Map<string, Said<PostItem | null>>();

  const kept = (db: ReadableDb): { isKept: boolean; sequence: number; table: string }[] => {
    const station = readStation(db);
    const { trucks, access } = readRetention(db);
    const { value } = retention;
    return [
      {
        isKept: !named || (station?.post === named.value.post && station.crossing === named.value.crossing),
        sequence: named?.sequence ?? last,
        table: "station",
      },
      {
        isKept: !idle || readSettings(db).idleMinutes === idle.value,
        sequence: idle?.sequence ?? last,
        table: "setting",
      },
      {
        isKept: trucks === value.trucks && access === value.access,
        sequence: retention.sequence,
        table: "setting",
      },
      ...[...settings].map(([name, said]) => ({
        isKept: isSettingKept(db, said.value),
        sequence: said.sequence,
        table: tableOfSetting(name),
      })),
      ...otherItems(db).map((id) => ({
        isKept: false,
        sequence: items.get(id)?.sequence ?? last,
        table: "watch_item",
      })),
    ];
  };

  /** Ids of the post's items that are listed otherwise than the entries have them, or not, or though none has them. */
  const otherItems = (db: ReadableDb): string[] => {
    const listed = new Map(
      listWatchItems(db).flatMap(({ origin, ...item }) =>
        origin === "post" ? [[item.id, item] as const] : [],
      ),
    );
    return [...new Set([...items.keys(), ...listed.keys()])].filter(
      (id) => !isSame(items.get(id)?.value ?? null, listed.get(id) ?? null),
    );
  };

  return {
    take({ sequence, time, kind, payload }) {
      last = sequence;
      switch (kind) {
        case "station-named":
          named = { sequence, value: payload };
          break;
        case "idle-lock-set":
          idle = { sequence, value: payload.minutes };
          break;
        case "setting-changed":
          settings.set(payload.setting, { sequence, value: payload });
          break;
        case "retention-changed":
          retention = { sequence, value: payload.to };
          break;
        case "watch-item-added": {
          const { item: id, ...said } = payload;
          items.set(id, { sequence, value: { id, addedAt: time, ...said } });
          break;
        }
        case "watch-item-removed":
          items.set(payload.item, { sequence, value: null });
          break;
        default:
      }
    },
    firstDifference(db) {
      const [first] = kept(db)
        .filter(({ isKept }) => !isKept)
        .sort((a, b) => a.sequence - b.sequence);
      return first ? { sequence: first.sequence, problem: "kept-row", table: first.table } : null;
    },
    mend(db) {
      if (named) renameStation(db, named.value);
      if (idle) writeSettings(db, { ...readSettings(db), idleMinutes: idle.value });
      for (const said of settings.values()) putSetting(db, said.value);
      if (retention.value !== KEEP_ALL) writeRetention(db, retention.value);
      for (const id of otherItems(db)) {
        removeWatchItem(db, id, "post");
        const item = items.get(id)?.value;
        if (item) putWatchItem(db, { ...item, origin: "post" });
      }
    },
  };
}

/** When it was put there is told by the entry; the row's own may be some milliseconds beside it. */
function isSame(said: PostItem | null, listed: PostItem | null): boolean {
  if (said === null || listed === null) return said === listed;
  return (
    said.kind === listed.kind &&
    said.value === listed.value &&
    said.note === listed.note &&
    said.until === listed.until
  );
}
