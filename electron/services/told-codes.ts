import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { ToldCode } from "../../shared/schemas/catalogue-view.ts";

/** Codes with what their headings say. */
export function toldCodes({ headings }: Catalogue, codes: readonly string[]): ToldCode[] {
  return codes.map((code) => ({
    code,
    title: headings.find(({ heading }) => heading === code.slice(0, 4))?.title ?? null,
  }));
}
