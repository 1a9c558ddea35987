import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CommandFailure } from "./failure.ts";

/** The certificate that the hub uses, in PEM. */
export function readCertificate(data: string, given: string | undefined): string {
  const file = given ?? path.join(data, "hub-cert.pem");
  if (!existsSync(file))
    throw new CommandFailure(
      `${file} is not there: start the hub with --tls-self-signed, or name its --tls-cert.`,
    );
  return readFileSync(file, "utf8");
}
