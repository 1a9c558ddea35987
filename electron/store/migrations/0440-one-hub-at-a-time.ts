import type { Migration } from "../migrate.ts";

/** What a former hub of the post sent goes: it was tried again at the next hub, and stayed on the watch list. */
export const oneHubAtATime: Migration = {
  version: 440,
  up: (db) =>
    db.exec(`
      DELETE FROM down_item WHERE item ->> '$.hub' NOT IN (SELECT hub FROM hub_link);
      DELETE FROM watch_item
        WHERE origin = 'hub' AND id NOT IN (SELECT subject FROM down_item WHERE kind = 'watch');
    `),
};
