import type { Write } from "../store/write.ts";
import type { EntryFacts } from "./entry-facts.ts";
import { projectDecisions } from "./project-decisions.ts";
import { projectDeliveries } from "./project-deliveries.ts";
import { projectDraws } from "./project-draws.ts";
import { projectFiles } from "./project-files.ts";
import { projectInWork } from "./project-in-work.ts";
import { projectLookAlikes } from "./project-look-alikes.ts";
import { projectReaders } from "./project-readers.ts";
import { projectRevisions } from "./project-revisions.ts";
import type { Stamp } from "./sound-entry.ts";

/** All that a read model is told of an entry. */
export interface Projected {
  readonly stamp: Stamp;
  readonly facts: EntryFacts;
  readonly branch: number;
}

/** Tells the read models of entries of any kind; must run in the transaction that stores them. */
export async function projectEntries(tx: Write, placed: readonly Projected[]): Promise<void> {
  // A draw stands before its decision in the log, and a decision before its revisions.
  await projectDraws(tx, placed);
  await projectDecisions(tx, placed);
  await projectRevisions(tx, placed);
  await projectLookAlikes(tx, placed);
  await projectFiles(tx, placed);
  await projectInWork(tx, placed);
  await projectReaders(tx, placed);
  await projectDeliveries(tx, placed);
}
