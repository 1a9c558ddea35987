import type { HandedOver } from "../../../shared/schemas/handed-over.ts";

/** In a browser the page fetches the document itself: by a link that saves. */
export function saveDocument(handed: HandedOver): HandedOver["kind"] {
  if (handed.kind === "fetch") follow(handed.address, (link) => link.setAttribute("download", handed.name));
  return handed.kind;
}

/** The same, by a tab that shows it. */
export function openDocument(handed: HandedOver): HandedOver["kind"] {
  if (handed.kind === "fetch") {
    follow(handed.address, (link) => {
      link.target = "_blank";
      link.rel = "noopener";
    });
  }
  return handed.kind;
}

function follow(address: string, prepare: (link: HTMLAnchorElement) => void): void {
  const link = document.createElement("a");
  link.href = address;
  prepare(link);
  link.click();
}
