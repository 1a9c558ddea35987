import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import { FILE_TYPES } from "../../shared/schemas/log-export.ts";
import type { HandOver } from "../documents/hand-over.ts";
import { sha256OfBytes } from "../evidence/file-store.ts";
import type { Desk } from "./desk.ts";
import { giveOut } from "./give-out.ts";

/** Hands over what the page has made of the figures or the trucks of all posts, as the hub gave them. */
export function exportPosts(
  desk: Desk & { readonly handOver: HandOver },
  { content, ...said }: ParsedRequestOf<"supervision.export">,
): Promise<HandedOver> {
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  const { what, format } = said;
  const name = `beket-${what}-${desk.now().toISOString().slice(0, 10)}.${format}`;
  const payload = { ...said, sha256: sha256OfBytes(bytes) };
  return giveOut(desk, { kind: "posts-exported", payload }, (leaving) =>
    desk.handOver.save({ name, type: FILE_TYPES[format], bytes }, leaving),
  );
}
