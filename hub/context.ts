import type { HubIdentity } from "../shared/sync/hub.ts";
import type { Actor } from "./accounts/actor.ts";
import type { HubKeys } from "./keys/hub-keys.ts";
import type { Gate } from "./services/gate.ts";
import type { Store } from "./store/open.ts";
import type { BatchReaders } from "./threads/batch-readers.ts";

/** What every use case of the hub works with. */
export interface HubContext {
  readonly store: Store;
  readonly identity: HubIdentity;
  readonly sign: HubKeys["sign"];
  readonly readBatch: BatchReaders["read"];
  /** Through which batches go, by the bytes of their bodies. */
  readonly intake: Gate;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The same for those that people do, and that are written down with their name. */
export interface ActingContext extends HubContext {
  readonly actor: Actor;
}
