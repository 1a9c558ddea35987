/** A time as ISO 8601 in UTC, so that it sorts as text in both databases. */
type Time = string;
/** JSON as text. */
type Json = string;

/** The one schema that SQLite and PostgreSQL share; made by `migrations/`. */
export interface Tables {
  /** One row. */
  hub: { only: number; id: string; name: string; public_key: string; recipient: string };
  station: {
    id: string;
    post: string;
    crossing: string;
    public_key: string;
    enrolled_at: Time;
    revoked_at: Time | null;
    revoked_reason: string | null;
    /** What whoever revoked it was called; null from before that was kept. */
    revoked_by: string | null;
    last_contact: Time | null;
    clock_ahead: number;
    unsynced: number;
    unsynced_files: number;
    catalogue: string | null;
    app: string | null;
    /** When it made the report that these figures are of; null before the first. */
    reported_at: Time | null;
  };
  invitation: {
    code_hash: string;
    note: string;
    created_at: Time;
    expires_at: Time;
    used_at: Time | null;
    used_by: string | null;
  };
  nonce: { station: string; nonce: string; expires_at: Time };
  entry: {
    station: string;
    sequence: number;
    branch: number;
    id: string;
    kind: string;
    time: Time;
    hash: string;
    previous_hash: string;
    /** The whole entry as canonical JSON, members that this version does not know included. */
    content: Json;
    received_at: Time;
    /** When its payload was taken out, because its time was over. */
    erased_at: Time | null;
    /** Of the truck that it is about; stays when the payload goes. */
    inspection: string | null;
  };
  branch: {
    station: string;
    branch: number;
    /** The last sequence that it shares with the branch it parted from. */
    from_sequence: number;
    head_sequence: number;
    head_hash: string;
    head_time: Time;
    entries: number;
  };
  held: {
    station: string;
    hash: string;
    sequence: number;
    id: string;
    previous_hash: string;
    content: Json;
    received_at: Time;
  };
  refusal: { station: string; sequence: number; id: string; reason: string; refused_at: Time };
  hole: { station: string; branch: number; sequence: number; reason: string };
  file: {
    sha256: string;
    size: number;
    stored_at: Time;
    /** That sent it first; null from before that was kept. */
    station: string | null;
  };
  file_chunk: { sha256: string; at: number; bytes: Buffer };
  upload: { station: string; sha256: string; size: number; received: number; begun_at: Time };
  upload_chunk: { station: string; sha256: string; at: number; bytes: Buffer };
  /** Entries that name a file. */
  file_use: { entry: string; sha256: string };
  /** Months that the payloads of a class are kept; for ever without a row. */
  retention: { class: string; months: number };
  down_item: {
    cursor: number;
    id: string;
    kind: string;
    subject: string;
    /** Null for all stations. */
    stations: Json | null;
    at: Time;
    content: Json;
    signature: string;
    /** As above. */
    published_by: string | null;
  };
  package: { sha256: string; version: string; size: number; bytes: Buffer };
  account: {
    id: string;
    login: string;
    name: string;
    role: string;
    password: string;
    /** 1 where the hub made it up and it must be changed. */
    password_made: number;
    disabled_at: Time | null;
    failures: number;
    locked_until: Time | null;
  };
  /** Who did what at the hub. */
  audit: {
    id: string;
    at: Time;
    /** Null for somebody at the hub's own machine. */
    account: string | null;
    name: string;
    action: string;
    subject: string;
    detail: string;
  };
  session: { token_hash: string; account: string; expires_at: Time };
  truck: {
    /** Its place in time: see `truckNumber`. */
    number: number;
    entry: string;
    station: string;
    branch: number;
    sequence: number;
    post: string;
    decided_at: Time;
    officer: string;
    plate: string;
    carrier: string;
    consignee: string;
    verdict: string;
    decision: string;
    reason: string;
    line_count: number;
    hit_count: number;
    check_count: number;
    /** What it is found by, prepared for the full-text index. */
    words: string;
  };
  /** Inspections that were drawn at random for examination. */
  drawn: { inspection: string; station: string };
  /** Trucks that have come and are not decided yet. */
  in_work: { inspection: string; entry: string; station: string; registered_at: Time };
  message_read: { entry: string; message: string; station: string; officer: string; read_at: Time };
  /** What a post's log says of an item that was sent to it. */
  delivery: { item: string; station: string; state: string; reason: string; at: Time };
  /** An account of a post, as its log has it. */
  post_officer: { station: string; id: string; name: string; role: string; active: number; at: Time };
  look_alike: {
    id: string;
    station: string;
    entry: string;
    proposed_at: Time;
    proposed_by: string;
    words: string;
    category: string;
    reason: string;
    note: string;
    /** As its last entry has it; `proposed` waits for a supervisor. */
    state: string;
  };
  tally: { day: string; station: string; measure: string; key: string; amount: number };
  /** The same by month. */
  month_tally: { month: string; station: string; measure: string; key: string; amount: number };
}
