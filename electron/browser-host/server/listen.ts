import type { Server } from "node:http";

/** This machine alone: nothing on the network reaches it. */
export const LOOPBACK = "127.0.0.1";

/**
 * @param wantedPort 0 for any that is free
 * @returns the port taken
 * @throws where it cannot be had
 */
export function listen(server: Server, wantedPort: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", () => reject(new Error(`Port ${wantedPort} is not free on this machine.`)));
    server.listen(wantedPort, LOOPBACK, () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address.port);
    });
  });
}
