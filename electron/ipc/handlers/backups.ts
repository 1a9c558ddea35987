import path from "node:path";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { AppContext } from "../../services/app-context.ts";
import { backupTime } from "../../services/backup-names.ts";
import { changeSetting } from "../../services/change-setting.ts";
import { requireStation } from "../../services/desk.ts";
import { isFolder } from "../../services/is-folder.ts";
import { listBackups } from "../../services/list-backups.ts";
import { backupFolder } from "../../services/make-backup.ts";
import { readSecondBackupFolder } from "../../store/queries/second-backup.ts";
import type { Handlers } from "../handlers.ts";

export function backupHandlers(context: AppContext) {
  const { db, backups, file, restore } = context;
  const own = backupFolder(path.dirname(file));
  return {
    "backup.list": async () => {
      const station = requireStation(db).id;
      const folder = readSecondBackupFolder(db);
      const second = folder && {
        folder,
        reachable: await isFolder(folder),
        backups: listBackups(folder, station),
      };
      return { own: listBackups(own, station), second: second || null };
    },
    "backup.notice": () => backups.notice(),
    "backup.make": () => backups.make(),
    "backup.setSecond": async ({ folder }) => {
      if (folder !== "" && !(await isFolder(folder)))
        throw new BeketError("backup-folder-unreachable", folder);
      changeSetting(context, "second-backup-folder", folder || null);
      backups.look();
    },
    "backup.restore": ({ place, name }) => {
      const folder = place === "own" ? own : readSecondBackupFolder(db);
      // A name that is none of a backup's could lead out of the folder.
      if (folder === null || backupTime(name) === undefined) throw new BeketError("not-found", name);
      return restore(path.join(folder, name), context.actor());
    },
  } satisfies Partial<Handlers>;
}
