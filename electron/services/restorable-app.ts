import type { Actor } from "./desk.ts";
import type { App } from "./open-app.ts";
import type { InPlace } from "./restore-backup.ts";

/** @param officer who asked for it */
export type Restore = (backup: string, officer: Actor) => Promise<Pick<InPlace, "entries">>;

interface Parts {
  /** Opens the program over whatever database there is; a restore is asked of it. */
  readonly open: (restore: Restore) => Promise<App>;
  /** Puts a backup in the place of the closed database, or throws and leaves it. */
  readonly replace: Restore;
}

/** A program that can close, take another database, and open again, while its window stays. */
export async function restorableApp({ open, replace }: Parts): Promise<App> {
  let reopening: Promise<unknown> = Promise.resolve();
  const restore: Restore = (backup, officer) => {
    const restored = closeAndReplace(backup, officer);
    reopening = restored.catch(() => undefined);
    return restored;
  };
  let app = await open(restore);

  async function closeAndReplace(backup: string, officer: Actor): Promise<Pick<InPlace, "entries">> {
    await app.close();
    try {
      return await replace(backup, officer);
    } finally {
      app = await open(restore);
    }
  }

  return {
    // Whoever calls meanwhile waits for the program that opens.
    dispatch: async (channel, payload) => {
      await reopening;
      return app.dispatch(channel, payload);
    },
    files: {
      evidence: (id) => app.files.evidence(id),
      documents: (id) => app.files.documents(id),
    },
    close: () => app.close(),
  };
}
