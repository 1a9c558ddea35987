import { networkInterfaces } from "node:os";
import path from "node:path";
import type { HostedHub } from "../../hub/host-hub.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { HostingState } from "../../shared/schemas/sync.ts";
import type { InviteAnswer } from "../../shared/sync/administration.ts";
import { changeSetting } from "../services/change-setting.ts";
import type { Desk } from "../services/desk.ts";
import { type HostedSettings, readHostedHub } from "../store/queries/hosted-hub.ts";

/** The hub that this computer runs for its network while the program is open. */
export interface Hosting {
  state(): HostingState;
  /** @throws BeketError `sync-port-taken` */
  start(settings: HostedSettings): Promise<HostingState>;
  stop(): Promise<HostingState>;
  invite(): Promise<InviteAnswer>;
  close(): Promise<void>;
}

const HOURS = 24;

/** Starts again what ran when the program was closed. */
export function createHosting(desk: Desk, userData: string, report: (error: unknown) => void): Hosting {
  let running: HostedHub | null = null;

  const state = (): HostingState => {
    if (!running) return { running: false };
    const { address, fingerprint, firstAccount } = running;
    return { running: true, address, fingerprint: fingerprint ?? "", firstAccount };
  };
  const open = async ({ name, port }: HostedSettings): Promise<void> => {
    if (running) return;
    // Most computers never run one: the server is loaded where it is.
    const { hostHub } = await import("../../hub/host-hub.ts");
    const dataDir = path.join(userData, "hub");
    running = await hostHub({ dataDir, name, port, host: ownAddress() }).catch((error: unknown) => {
      throw portTaken(error);
    });
  };
  const shut = async (): Promise<void> => {
    const closing = running;
    running = null;
    await closing?.close();
  };

  const kept = readHostedHub(desk.db);
  let starting = kept ? open(kept).catch(report) : Promise.resolve();
  return {
    state,
    async start(settings) {
      await starting;
      starting = open(settings);
      await starting;
      try {
        changeSetting(desk, "hosted-hub", settings);
      } catch (error) {
        // None takes posts in that the log does not know of.
        await shut();
        throw error;
      }
      return state();
    },
    async stop() {
      changeSetting(desk, "hosted-hub", null);
      await shut();
      return state();
    },
    async invite() {
      if (!running) throw new BeketError("not-found", "no hub runs here");
      return running.invite("", HOURS);
    },
    async close() {
      await starting.catch(() => undefined);
      await shut();
    },
  };
}

/** The first address that other computers of the network may know. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
}

function portTaken(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "EADDRINUSE" || code === "EACCES" ? new BeketError("sync-port-taken", code) : error;
}
