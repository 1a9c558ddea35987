import type { Migration } from "../migrate.ts";
import { station } from "./0010-station.ts";
import { drafts } from "./0020-drafts.ts";
import { log } from "./0030-log.ts";
import { decisions } from "./0040-decisions.ts";
import { decisionSearch } from "./0050-decision-search.ts";
import { catalogue } from "./0060-catalogue.ts";
import { catalogueInUse } from "./0070-catalogue-in-use.ts";
import { erasablePayloads } from "./0080-erasable-payloads.ts";
import { officers } from "./0100-officers.ts";
import { story } from "./0140-story.ts";
import { reasonCodes } from "./0150-reason-codes.ts";
import { evidenceFiles } from "./0180-evidence-files.ts";
import { logOrder } from "./0200-log-order.ts";
import { lookAlikes } from "./0240-look-alikes.ts";
import { rescreening } from "./0250-rescreening.ts";
import { catalogueDraft } from "./0260-catalogue-draft.ts";
import { watchList } from "./0280-watch-list.ts";
import { sync } from "./0290-sync.ts";
import { supervision } from "./0300-supervision.ts";
import { hostedHub } from "./0310-hosted-hub.ts";
import { lookAlikesOfHub } from "./0320-look-alikes-of-hub.ts";
import { oneWayToAStory } from "./0330-one-way-to-a-story.ts";
import { fuzzyFrom } from "./0340-fuzzy-from.ts";
import { draftRevision } from "./0350-draft-revision.ts";
import { decidingAccounts } from "./0370-deciding-accounts.ts";
import { waitingByUptime } from "./0380-waiting-by-uptime.ts";
import { factOfTruck } from "./0390-fact-of-truck.ts";
import { termLists } from "./0400-term-lists.ts";
import { clockDoubts } from "./0410-clock-doubts.ts";
import { sticksInOrder } from "./0430-sticks-in-order.ts";
import { oneHubAtATime } from "./0440-one-hub-at-a-time.ts";
import { erasedFiles } from "./0530-erased-files.ts";
import { journal } from "./0550-journal.ts";
import { seenHits } from "./0560-seen-hits.ts";
import { hostedAddress } from "./0570-hosted-address.ts";
import { doneTrucks } from "./0580-done-trucks.ts";
import { citations } from "./0590-citations.ts";
import { hubCertificate } from "./0600-hub-certificate.ts";

/** Every step, in order. A step that has been released is never changed: a new one follows it. */
export const MIGRATIONS: readonly Migration[] = [
  station,
  drafts,
  log,
  decisions,
  decisionSearch,
  catalogue,
  catalogueInUse,
  erasablePayloads,
  officers,
  story,
  reasonCodes,
  evidenceFiles,
  logOrder,
  lookAlikes,
  rescreening,
  catalogueDraft,
  watchList,
  sync,
  supervision,
  hostedHub,
  lookAlikesOfHub,
  oneWayToAStory,
  fuzzyFrom,
  draftRevision,
  decidingAccounts,
  waitingByUptime,
  factOfTruck,
  termLists,
  clockDoubts,
  sticksInOrder,
  oneHubAtATime,
  erasedFiles,
  journal,
  seenHits,
  hostedAddress,
  doneTrucks,
  citations,
  hubCertificate,
];
