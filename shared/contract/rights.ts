import type { Channel } from "./channels.ts";

/** What an account may be: an auditor reads everything and changes nothing. */
export const ROLES = ["inspector", "supervisor", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** `anyone` also while nobody is signed in: what the first start and the sign-in themselves need. */
export type Access = "anyone" | readonly Role[];

const all = ROLES;
const officers = ["inspector", "supervisor"] as const satisfies readonly Role[];
const overseers = ["supervisor", "auditor"] as const satisfies readonly Role[];
const supervisors = ["supervisor"] as const satisfies readonly Role[];

/** Who may call each channel: the only place where rights are given, enforced in the main process. */
export const RIGHTS = {
  "app.info": "anyone",
  "station.setup": "anyone",
  "settings.save": all,

  "draft.list": all,
  "draft.create": officers,
  "draft.open": all,
  "draft.save": officers,
  "draft.discard": officers,

  "screening.screen": all,
  "screening.trace": all,
  "bulk.start": all,
  "bulk.cancel": all,

  "catalogue.category": all,
  "catalogue.summary": all,
  "catalogue.name": all,
  "catalogue.search": all,
  "catalogue.coverage": all,
  "catalogue.versions": all,
  "catalogue.changes": all,
  "catalogue.preview": supervisors,
  "catalogue.import": supervisors,
  "catalogue.rollback": supervisors,

  "import.read": officers,

  "decision.record": officers,
  "log.search": all,
  "log.entry": all,
  "log.verify": all,

  "watch.list": all,
  "watch.add": supervisors,
  "watch.remove": supervisors,
  "watch.match": all,
  "watch.drafts": all,
  "message.unread": all,
  "message.read": officers,

  "sync.status": all,
  "sync.details": all,
  "sync.enrol": supervisors,
  "sync.configure": supervisors,
  "sync.now": all,
  "sync.accept": supervisors,
  "bundle.export": officers,
  "bundle.import": officers,
  "hosting.state": supervisors,
  "hosting.start": supervisors,
  "hosting.stop": supervisors,
  "hosting.invite": supervisors,

  "supervision.own": overseers,
  "supervision.hub": overseers,
  "supervision.sign-in": overseers,
  "supervision.sign-out": overseers,
  "supervision.posts": overseers,
  "supervision.statistics": overseers,
  "supervision.trucks": overseers,
  "supervision.look-alikes": overseers,
  "supervision.publish": supervisors,
  "supervision.publish-package": supervisors,
  "supervision.invite": supervisors,
} as const satisfies Record<Channel, Access>;

/** `null` while nobody is signed in. */
export function mayCall(channel: Channel, role: Role | null): boolean {
  const access: Access = RIGHTS[channel];
  return access === "anyone" || (role !== null && access.includes(role));
}
