import type { SyncActivity } from "../../shared/schemas/sync.ts";
import type { StationReport } from "../../shared/sync/entries.ts";
import type { Desk } from "../services/desk.ts";
import type { HubClient } from "./hub-client.ts";

export type Working = Extract<SyncActivity, { state: "working" }>;

/** One visit to the hub. */
export interface SyncSession {
  readonly desk: Desk;
  readonly client: HubClient;
  /** Id of the hub. */
  readonly hub: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Omit<Working, "state">) => void;
  /** Told of each portion of a file that has got over for good: after a break, the next visit goes on behind it. */
  readonly onPortion: () => void;
  /** What the station says of itself, but for what its outbox knows. */
  readonly about: () => Pick<StationReport, "catalogue" | "app" | "clockAhead">;
  readonly files: EvidenceFiles;
  readonly inbox: Inbox;
}

/** The files that entries name, kept by the hash of their content. */
export interface EvidenceFiles {
  /** Undefined for one that is not there any more. */
  size(sha256: string): Promise<number | undefined>;
  read(sha256: string, offset: number, length: number): Promise<Buffer>;
}

/** What takes in the things that the hub sends down. */
export interface Inbox {
  /** Takes in all that is new; gives back how many items were applied. */
  receive(session: SyncSession): Promise<number>;
}
