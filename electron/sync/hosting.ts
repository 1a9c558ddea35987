import path from "node:path";
import type { HostedHub, TakenIn } from "../../hub/host-hub.ts";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import type { HostedSettings, HostingState } from "../../shared/schemas/hosting.ts";
import type { InviteAnswer } from "../../shared/sync/administration.ts";
import { changeSetting } from "../services/change-setting.ts";
import type { Desk } from "../services/desk.ts";
import { readHostedHub } from "../store/queries/hosted-hub.ts";
import { refusedByHostedHub, whyNotStarted } from "./hosting-failure.ts";
import { firstAddress, ownAddresses, ownSystem } from "./own-addresses.ts";

/** The hub that this computer runs for its network while the program is open. */
export interface Hosting {
  state(): HostingState;
  /** @throws BeketError `sync-port-taken`, `sync-port-refused`, `sync-address-gone` */
  start(settings: HostedSettings): Promise<HostingState>;
  stop(): Promise<HostingState>;
  invite(): Promise<InviteAnswer>;
  /**
   * Takes in a station's bundle from a stick, in the name of an officer.
   * @throws BeketError `sync-bad-station-bundle`, or as the hub refuses the station
   */
  importBundle(file: Buffer, officer: string): Promise<TakenIn>;
  close(): Promise<void>;
}

const HOURS = 24;

/** Starts again what ran when the program was closed. */
export function createHosting(desk: Desk, userData: string, report: (error: unknown) => void): Hosting {
  let running: HostedHub | null = null;
  let failure: ErrorCode | null = null;

  const state = (): HostingState => ({
    addresses: ownAddresses(),
    system: ownSystem(),
    settings: readHostedHub(desk.db) ?? null,
    hub: running && {
      address: running.address,
      fingerprint: running.fingerprint ?? "",
      firstAccount: running.firstAccount,
    },
    failure,
  });
  const open = async ({ name, port, host }: HostedSettings): Promise<void> => {
    if (running) return;
    // Most computers never run one: the server is loaded where it is.
    const { hostHub } = await import("../../hub/host-hub.ts");
    const reach = { listen: host ?? "0.0.0.0", host: host ?? firstAddress() };
    try {
      running = await hostHub({ dataDir: path.join(userData, "hub"), name, port, ...reach });
      failure = null;
    } catch (error) {
      throw whyNotStarted(error);
    }
  };
  const openAgain = async (settings: HostedSettings): Promise<void> => {
    try {
      await open(settings);
    } catch (error) {
      failure = error instanceof BeketError ? error.code : "internal";
      report(error);
    }
  };
  const shut = async (): Promise<void> => {
    const closing = running;
    running = null;
    failure = null;
    await closing?.close();
  };
  const runningHub = (): HostedHub => {
    if (!running) throw new BeketError("not-found", "no hub runs here");
    return running;
  };

  const kept = readHostedHub(desk.db);
  let starting = kept ? openAgain(kept) : Promise.resolve();
  return {
    state,
    async start(settings) {
      await starting.catch(() => undefined);
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
      await starting.catch(() => undefined);
      changeSetting(desk, "hosted-hub", null);
      await shut();
      return state();
    },
    invite: async () => runningHub().invite("", HOURS),
    async importBundle(file, officer) {
      try {
        return await runningHub().takeInBundle(file, officer);
      } catch (error) {
        throw refusedByHostedHub(error);
      }
    },
    async close() {
      await starting.catch(() => undefined);
      await shut();
    },
  };
}
