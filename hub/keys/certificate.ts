import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { certificateText, type VouchedCertificate } from "../../shared/sync/hub.ts";
import type { HubKeys } from "./hub-keys.ts";
import { writeSecretFile } from "./secret-file.ts";

/** In PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Stations pin the certificate itself, so that it need not run out before the machine does. */
const YEARS = 10;

/** SHA-256 of the certificate (DER), lower-case hex: what stations pin. */
export function fingerprintOf(cert: string): string {
  return new X509Certificate(cert).fingerprint256.replaceAll(":", "").toLowerCase();
}

/** What stations need to go over to a certificate that was not in their invitation. */
export function vouchFor(cert: string, hub: string, sign: HubKeys["sign"]): VouchedCertificate {
  const { validFromDate } = new X509Certificate(cert);
  const word = { sha256: fingerprintOf(cert), from: validFromDate.toISOString() };
  return { ...word, signature: sign(certificateText(hub, word)) };
}

/** The hub's own certificate in the folder, signed by itself; made there at the first start. */
export async function provideOwnCertificate(folder: string, host: string): Promise<Certificate> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const certFile = path.join(folder, "hub-cert.pem");
  const keyFile = path.join(folder, "hub-cert-key.pem");
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    const made = await makeCertificate(host);
    writeSecretFile(keyFile, made.key);
    writeSecretFile(certFile, made.cert);
  }
  return { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
}

async function makeCertificate(host: string): Promise<Certificate> {
  const now = new Date();
  const names = [...new Set([host, hostname(), "localhost"])];
  const { cert, private: key } = await generate([{ name: "commonName", value: names[0] ?? "beket-hub" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - 24 * 3_600_000),
    notAfterDate: new Date(now.getTime() + YEARS * 365 * 24 * 3_600_000),
    extensions: [
      {
        name: "subjectAltName",
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7, ip: "127.0.0.1" }],
      },
    ],
  });
  return { cert, key };
}
