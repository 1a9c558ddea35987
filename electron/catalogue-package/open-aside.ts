import { Worker } from "node:worker_threads";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { type Catalogue, catalogueSchema } from "../../shared/schemas/catalogue.ts";
import { nextMessage } from "../threads/next-message.ts";
import { type Answer, answerSchema, type Order } from "./messages.ts";
import type { CataloguePackage } from "./read.ts";

export interface OpenedPackage extends CataloguePackage {
  readonly packed?: PackedCatalogue | undefined;
}

type Lists = Pick<Catalogue, "categories" | "brands" | "makers">;

/**
 * Opens a package in a thread of its own, so that the window is not held while it is verified and parsed.
 * @param workerFile the bundled thread, or its source: Node runs both
 * @throws PackageRefused with the reason
 */
export async function openAside(order: Order, workerFile: string | URL): Promise<OpenedPackage> {
  const worker = new Worker(workerFile, { workerData: order });
  try {
    const opened = await answerOf(worker);
    if (opened.kind === "refused") throw new PackageRefused(opened.reason, opened.finding);
    if (opened.kind !== "opened") throw new Error(`the package's thread began with ${opened.kind}`);
    return { ...opened, catalogue: await takeOver(worker) };
  } finally {
    await worker.terminate();
  }
}

/** Asks for one part after the other: between two of them the window has its turn. */
async function takeOver(worker: Worker): Promise<Catalogue> {
  const lists: Lists = { categories: [], brands: [], makers: [] };
  let rest: Partial<Catalogue> = {};
  for (;;) {
    const next = answerOf(worker);
    worker.postMessage("next");
    const answer = await next;
    if (answer.kind !== "part") throw new Error(`the package's thread sent ${answer.kind} for a part`);
    const { categories = [], brands = [], makers = [], ...others } = answer.part;
    lists.categories.push(...categories);
    lists.brands.push(...brands);
    lists.makers.push(...makers);
    rest = { ...rest, ...others };
    if (answer.isLast) return { ...headOf(rest), ...lists };
  }
}

/** All of the catalogue but its long lists, which the thread has parsed. */
function headOf(rest: Partial<Catalogue>): Omit<Catalogue, keyof Lists> {
  return catalogueSchema.omit({ categories: true, brands: true, makers: true }).parse(rest);
}

const answerOf = async (worker: Worker): Promise<Answer> => answerSchema.parse(await nextMessage(worker));
