import { openHub } from "../../../hub/create-hub.ts";
import { searchTrucks } from "../../../hub/services/search-trucks.ts";
import { showPosts } from "../../../hub/services/show-posts.ts";
import { showStatistics } from "../../../hub/services/show-statistics.ts";
import { contentOf, contentsAfter } from "../../../hub/store/queries/log.ts";
import { trucksQuerySchema } from "../../../shared/sync/supervision.ts";
import type { Postgres } from "../../support/hub/postgres.ts";
import { percentile } from "../statistics.ts";
import { fillStore } from "./fill.ts";
import { onNewStore, type StoreName } from "./stores.ts";

export interface QueryTimes {
  readonly store: StoreName;
  readonly entries: number;
  readonly fillSeconds: number;
  readonly times: readonly { readonly query: string; readonly p50: number; readonly p95: number }[];
}

const PASSES = 20;

/** How long supervisors wait, at a given number of entries. Milliseconds. */
export async function measureQueries(
  store: StoreName,
  postgres: Postgres,
  entries: number,
  say: (what: string) => void,
): Promise<QueryTimes> {
  return onNewStore(store, postgres, async (options) => {
    const { context, close } = await openHub({ ...options, name: "bench" });
    const start = performance.now();
    await fillStore(context.store, entries, say);
    const fillSeconds = (performance.now() - start) / 1000;
    const station = "3".padStart(26, "0");
    const find = (query: object) => searchTrucks(context, trucksQuerySchema.parse(query), "all");
    const queries: Readonly<Record<string, (pass: number) => Promise<unknown>>> = {
      "newest trucks": () => find({}),
      "a common word": (pass) => find({ text: ["тоо", "офиц", "бобо"][pass % 3] }),
      "two words": (pass) => find({ text: `бобока ${["бобо", "ками", "жи"][pass % 3]}` }),
      "a rare word": (pass) => find({ text: `пре${["моуста", "жианло", "тербомо"][pass % 3]}` }),
      "a plate": (pass) => find({ text: `${100 + ((pass * 37) % 900)} abc` }),
      "hits of one post": (pass) =>
        find({ verdict: "hit", station: String((pass % 3) * 10).padStart(26, "0") }),
      "overrides of a month": () => find({ override: "true", from: "2025-06-01", to: "2025-06-30" }),
      "figures of a month": () => showStatistics(context, { from: "2025-06-01", to: "2025-06-30" }),
      "figures of two years": () => showStatistics(context, {}),
      posts: () => showPosts(context),
      "one entry": (pass) => contentOf(context.store, String((pass * 7_919_999) % entries).padStart(26, "0")),
      "a page of a post's log": (pass) =>
        contentsAfter(context.store, { station, branch: 0, after: pass * 997, limit: 200 }),
    };
    const times = [];
    for (const [query, ask] of Object.entries(queries)) {
      const taken: number[] = [];
      for (let pass = 0; pass < PASSES; pass += 1) {
        const begin = performance.now();
        await ask(pass);
        taken.push(performance.now() - begin);
      }
      times.push({ query, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) });
    }
    await close();
    return { store, entries, fillSeconds, times };
  });
}
