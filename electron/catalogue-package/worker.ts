import { parentPort, workerData } from "node:worker_threads";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { catalogueIndex } from "../services/catalogue-index.ts";
import { parsePublicKey } from "./keys.ts";
import { type Answer, type Order, orderSchema } from "./messages.ts";
import { partsOf } from "./parts.ts";
import { type CataloguePackage, readPackage } from "./read.ts";

/** A thread that opens one package: verified, parsed and packed here, it is handed over part by part. */

const order = orderSchema.parse(workerData);
const opened = open(order);
if (opened === null) parentPort?.close();
else handOver(opened.catalogue);

function open({ content, keys, current, index }: Order): CataloguePackage | null {
  try {
    const file = Buffer.from(content, "base64");
    const found = readPackage(file, { keys: keys.map(parsePublicKey), current });
    const indexed = { catalogue: found.catalogue, sha256: found.manifest.catalogue.sha256 };
    const packed = index ? catalogueIndex(index).open(indexed) : undefined;
    send({ kind: "opened", manifest: found.manifest, packed });
    return found;
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    send({ kind: "refused", reason: error.reason, finding: error.message });
    return null;
  }
}

function handOver(catalogue: Catalogue): void {
  const parts = [...partsOf(catalogue)];
  let next = 0;
  parentPort?.on("message", () => {
    const part = parts[next] ?? {};
    next += 1;
    send({ kind: "part", part, isLast: next >= parts.length });
  });
}

function send(answer: Answer): void {
  parentPort?.postMessage(answer);
}
