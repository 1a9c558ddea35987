import { generate } from "selfsigned";
import type { Certificate } from "../../../hub/keys/certificate.ts";

/** A certificate of a hub, made on this day of 2026. */
export async function certificateOf(day: string): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "hub" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(`2026-${day}T00:00:00Z`),
    notAfterDate: new Date("2046-01-01T00:00:00Z"),
  });
  return { cert, key };
}
