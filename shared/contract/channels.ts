/** The channels the renderer may call. The preload is built from these names alone. */
export const CHANNELS = [
  "app.info",
  "station.setup",
  "settings.save",
  "draft.list",
  "draft.create",
  "draft.open",
  "draft.save",
  "draft.discard",
  "screening.screen",
  "screening.trace",
  "bulk.start",
  "bulk.cancel",
  "catalogue.category",
  "catalogue.summary",
  "catalogue.name",
  "catalogue.search",
  "catalogue.coverage",
  "catalogue.versions",
  "catalogue.changes",
  "catalogue.preview",
  "catalogue.import",
  "catalogue.rollback",
  "lookalike.propose",
  "lookalike.take-back",
  "lookalike.list",
  "lookalike.decide",
  "import.read",
  "decision.record",
  "log.search",
  "log.entry",
  "log.verify",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the main process tells the renderer unasked. */
export const EVENTS = ["bulk.progress"] as const;
export type EventName = (typeof EVENTS)[number];
