import http from "node:http";
import https from "node:https";
import tls from "node:tls";
import type { HubAddress } from "../hub-client.ts";
import { SyncFailure } from "../sync-failure.ts";
import { pinnedAgent } from "./pinned-agent.ts";
import { SILENCE_MS } from "./send.ts";

/**
 * The way to a hub: over HTTPS to who shows the certificate with the fingerprint, or without one to whom the
 * computer trusts: an authority that everybody knows, or the office's own. Over plain HTTP to anybody.
 * @throws SyncFailure `wrong-certificate` for a fingerprint where no certificate is shown
 */
export function agentFor({ address, fingerprint }: HubAddress): http.Agent {
  if (new URL(address).protocol === "http:") {
    if (fingerprint !== null) throw new SyncFailure("wrong-certificate", "plain HTTP shows none");
    return new http.Agent({ keepAlive: true, maxSockets: 1 });
  }
  if (fingerprint !== null) return pinnedAgent(fingerprint, SILENCE_MS);
  const ca = [...tls.getCACertificates("default"), ...tls.getCACertificates("system")];
  return new https.Agent({ keepAlive: true, maxSockets: 1, ca });
}
