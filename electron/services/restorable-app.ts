import type { App } from "./open-app.ts";
import type { Restored } from "./restore-backup.ts";

export type Restore = (backup: string) => Promise<Pick<Restored, "entries">>;

interface Parts {
  /** Opens the program over whatever database there is; a restore is asked of it. */
  readonly open: (restore: Restore) => Promise<App>;
  /** Puts a backup in the place of the closed database, or throws and leaves it. */
  readonly replace: Restore;
}

/** A program that can close, take another database, and open again, while its window stays. */
export async function restorableApp({ open, replace }: Parts): Promise<App> {
  let reopening: Promise<unknown> = Promise.resolve();
  const restore: Restore = (backup) => {
    const restored = closeAndReplace(backup);
    reopening = restored.catch(() => undefined);
    return restored;
  };
  let app = await open(restore);

  async function closeAndReplace(backup: string): Promise<Pick<Restored, "entries">> {
    await app.close();
    try {
      return await replace(backup);
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
