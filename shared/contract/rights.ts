import type { Channel } from "./channels.ts";

/** What an account may be: an auditor reads everything and changes nothing. */
export const ROLES = ["inspector", "supervisor", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** `anyone` also while nobody is signed in: what the first start and the sign-in themselves need. */
export type Access = "anyone" | readonly Role[];

const all = ROLES;
const officers = ["inspector", "supervisor"] as const satisfies readonly Role[];
const readers = ["supervisor", "auditor"] as const satisfies readonly Role[];
const supervisors = ["supervisor"] as const satisfies readonly Role[];

/** Who may call each channel: the only place where rights are given, enforced in the main process. */
export const RIGHTS = {
  "app.info": "anyone",
  "station.setup": "anyone",
  "settings.save": all,
  "settings.set-idle-lock": supervisors,

  "clock.state": "anyone",
  "clock.doubts": all,
  "clock.read": officers,
  "clock.confirm": officers,

  "session.state": "anyone",
  "session.sign-in": "anyone",
  "session.recover": "anyone",
  "session.sign-out": all,
  "session.lock": all,
  "session.active": all,
  "session.change-pin": all,

  // It answers only as long as there is no account at all.
  "officer.first": "anyone",
  "officer.list": readers,
  "officer.add": supervisors,
  "officer.change": supervisors,
  "officer.reset-pin": supervisors,
  "officer.new-recovery-key": supervisors,

  "draft.list": all,
  "draft.create": officers,
  "draft.open": all,
  "draft.save": officers,
  "draft.discard": officers,

  "queue.list": all,
  "queue.register": officers,
  "queue.next": officers,
  "queue.take": officers,
  "queue.set-share": supervisors,
  "truck.settle": officers,
  "truck.reopen": officers,

  "reasons.list": all,
  "reasons.save": supervisors,

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

  "catalogue-editing.draft": all,
  "catalogue-editing.changes": all,
  "catalogue-editing.rows": all,
  "catalogue-editing.put": supervisors,
  "catalogue-editing.discard": supervisors,
  "catalogue-editing.discard-all": supervisors,
  "catalogue-editing.effect": supervisors,
  "catalogue-editing.cancel-effect": supervisors,
  "catalogue-editing.preview-file": supervisors,
  "catalogue-editing.import-file": supervisors,
  "catalogue-editing.export-file": all,
  "catalogue-editing.submit": supervisors,
  "catalogue-editing.withdraw": supervisors,
  "catalogue-editing.review": supervisors,
  "catalogue-editing.key": all,
  "catalogue-editing.store-key": supervisors,
  "catalogue-editing.publish": supervisors,
  "catalogue-editing.package": all,

  "lookalike.propose": officers,
  "lookalike.take-back": officers,
  "lookalike.list": all,
  "lookalike.decide": supervisors,

  "rescreening.state": all,
  "rescreening.cancel": supervisors,
  "rescreening.set-days": supervisors,
  "rescreening.findings": all,
  "rescreening.see": supervisors,

  "import.read": officers,

  "decision.record": officers,
  "evidence.list": all,
  "evidence.check": all,
  "evidence.attach": officers,
  "evidence.describe": officers,
  "evidence.withdraw": officers,
  "evidence.open": all,

  "act.save": all,
  "act.print": all,
  "case.export": all,

  "log.search": all,
  "log.count": all,
  "log.officers": all,
  "log.export": all,
  "log.exportCancel": all,
  "log.story": all,
  "log.journal": readers,
  "log.journal-export": readers,
  "log.entry": all,
  "log.verify": all,
  "log.check": all,

  "backup.list": all,
  "backup.notice": all,
  "backup.make": officers,
  "backup.setSecond": supervisors,
  "backup.restore": supervisors,

  "retention.read": all,
  "retention.save": supervisors,
  "retention.erase": supervisors,

  // What each role sees without asking stands in personal-data.ts.
  "personal-data.masked": all,
  "personal-data.show": all,

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
  "hosting.import-bundle": supervisors,

  "supervision.own": readers,
  "supervision.hub": readers,
  "supervision.sign-in": readers,
  "supervision.change-password": readers,
  "supervision.sign-out": readers,
  "supervision.posts": readers,
  "supervision.statistics": readers,
  "supervision.trucks": readers,
  "supervision.export": readers,
  "supervision.truck": readers,
  "supervision.picture": readers,
  "supervision.look-alikes": readers,
  "supervision.messages": readers,
  "supervision.published": readers,
  "supervision.officers": readers,
  "supervision.publish": supervisors,
  "supervision.publish-package": supervisors,
  "supervision.invite": supervisors,
  "supervision.revoke": supervisors,
  "supervision.reinstate": supervisors,
  "supervision.accounts": supervisors,
  "supervision.add-account": supervisors,
  "supervision.change-account": supervisors,
  "supervision.reset-password": supervisors,
  "supervision.retention": supervisors,
  "supervision.set-retention": supervisors,
} as const satisfies Record<Channel, Access>;

/** `null` while nobody is signed in. */
export function mayCall(channel: Channel, role: Role | null): boolean {
  const access: Access = RIGHTS[channel];
  return access === "anyone" || (role !== null && access.includes(role));
}
