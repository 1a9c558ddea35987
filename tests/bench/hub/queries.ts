import { openHub } from "../../../hub/create-hub.ts";
import { searchTrucks } from "../../../hub/services/search-trucks.ts";
import { showPosts } from "../../../hub/services/show-posts.ts";
import { showStatistics } from "../../../hub/services/show-statistics.ts";
import { trucksQuerySchema } from "../../../shared/sync/supervision.ts";
import type { Postgres } from "../../support/hub/postgres.ts";
import { percentile } from "../statistics.ts";
import { fillTrucks } from "./fill.ts";
import { onNewStore, type StoreName } from "./stores.ts";

export interface QueryTimes {
  readonly store: StoreName;
  readonly trucks: number;
  readonly fillSeconds: number;
  readonly times: readonly { readonly query: string; readonly p50: number; readonly p95: number }[];
}

const PASSES = 20;

/** How long supervisors wait, at a given number of trucks. Milliseconds. */
export async function measureQueries(
  store: StoreName,
  postgres: Postgres,
  trucks: number,
): Promise<QueryTimes> {
  return onNewStore(store, postgres, async (options) => {
    const { context, close } = await openHub({ ...options, name: "bench" });
    const start = performance.now();
    await fillTrucks(context.store, trucks);
    const fillSeconds = (performance.now() - start) / 1000;
    const find = (query: object) => searchTrucks(context, trucksQuerySchema.parse(query));
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
    return { store, trucks, fillSeconds, times };
  });
}
