import type { HandedOver } from "../shared/schemas/handed-over.ts";

/** In a browser the page itself fetches a document that left the program, to save it or to look at it. */
export function receive(outcome: HandedOver, how: "save" | "open"): void {
  if (outcome.kind !== "fetch") return;
  const link = document.createElement("a");
  link.href = outcome.address;
  if (how === "save") link.download = outcome.name;
  else link.target = "_blank";
  link.click();
}
