import https from "node:https";
import tls, { type TLSSocket } from "node:tls";
import { SyncFailure, WrongCertificate } from "../sync-failure.ts";

/**
 * Connects only to who shows the certificate with this SHA-256 (of its DER, hex); no authority is asked. The
 * certificate is compared before a byte is sent.
 */
export function pinnedAgent(fingerprint: string, timeoutMilliseconds: number): https.Agent {
  // A resumed session would come without a certificate to compare.
  const agent = new https.Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });
  agent.createConnection = ({ host, port }, callback) => {
    const socket = tls.connect({ host: host ?? "", port: Number(port), rejectUnauthorized: false });
    const give = (error: Error | null) => {
      socket.setTimeout(0);
      socket.off("error", give);
      if (error) socket.destroy();
      callback?.(error, socket);
    };
    socket.setTimeout(timeoutMilliseconds, () => give(new SyncFailure("timed-out", "TLS")));
    socket.once("error", give);
    socket.once("secureConnect", () => give(wrongCertificate(socket, fingerprint)));
    return null;
  };
  return agent;
}

function wrongCertificate(socket: TLSSocket, fingerprint: string): WrongCertificate | null {
  const shown = socket.getPeerCertificate().fingerprint256?.replaceAll(":", "").toLowerCase() ?? null;
  return shown === fingerprint ? null : new WrongCertificate(shown);
}
