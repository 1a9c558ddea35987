import type { Migration } from "../migrate.ts";

/**
 * The catalogue by its versions. A version is never changed: what an old decision was screened
 * against can be read years later, and the digest says that it is still the same.
 */
export const catalogue: Migration = {
  version: 60,
  up: (db) => {
    db.exec(TABLES);
    for (const table of IMMUTABLE) {
      db.exec(`
        CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN
          SELECT RAISE(ABORT, '${table} is immutable');
        END;
        CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN
          SELECT RAISE(ABORT, '${table} is immutable');
        END;
      `);
    }
  },
};

const IMMUTABLE = [
  "catalogue_version",
  "catalogue_basis",
  "catalogue_category",
  "catalogue_term",
  "catalogue_brand",
  "catalogue_maker",
  "catalogue_part_family",
  "catalogue_heading",
  "catalogue_context_word",
  "catalogue_pinyin",
];

const TABLES = `
  CREATE TABLE catalogue_version (
    version TEXT PRIMARY KEY,
    issued TEXT NOT NULL,
    -- Over the canonical JSON of the whole catalogue.
    sha256 TEXT NOT NULL,
    loaded_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_basis (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    list TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    reference TEXT NOT NULL,
    effective TEXT,
    advisory INTEGER NOT NULL,
    provenance TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (version, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_category (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    goods_group TEXT NOT NULL,
    title TEXT NOT NULL,
    headings TEXT NOT NULL,
    listed TEXT NOT NULL,
    bases TEXT NOT NULL,
    other_meanings TEXT NOT NULL,
    value_limit TEXT,
    card TEXT NOT NULL,
    provenance TEXT NOT NULL,
    PRIMARY KEY (version, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_term (
    version TEXT NOT NULL,
    category TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    rule TEXT NOT NULL,
    kind TEXT NOT NULL,
    beside TEXT NOT NULL,
    weak INTEGER NOT NULL,
    PRIMARY KEY (version, category, language, position),
    FOREIGN KEY (version, category) REFERENCES catalogue_category (version, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_brand (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    spellings TEXT NOT NULL,
    country TEXT NOT NULL,
    category TEXT NOT NULL,
    headings TEXT NOT NULL,
    rule TEXT NOT NULL,
    beside TEXT NOT NULL,
    provenance TEXT NOT NULL,
    PRIMARY KEY (version, id),
    FOREIGN KEY (version, category) REFERENCES catalogue_category (version, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_maker (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    spellings TEXT NOT NULL,
    country TEXT NOT NULL,
    listed TEXT NOT NULL,
    category TEXT NOT NULL,
    rule TEXT NOT NULL,
    provenance TEXT NOT NULL,
    PRIMARY KEY (version, id),
    FOREIGN KEY (version, category) REFERENCES catalogue_category (version, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_part_family (
    version TEXT NOT NULL,
    maker TEXT NOT NULL,
    position INTEGER NOT NULL,
    stem TEXT NOT NULL,
    min_more INTEGER NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (version, maker, position),
    FOREIGN KEY (version, maker) REFERENCES catalogue_maker (version, id),
    FOREIGN KEY (version, category) REFERENCES catalogue_category (version, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_heading (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (version, heading)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_context_word (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    use TEXT NOT NULL,
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (version, use, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalogue_pinyin (
    version TEXT NOT NULL REFERENCES catalogue_version (version),
    term TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    PRIMARY KEY (version, term)
  ) STRICT, WITHOUT ROWID;
`;
