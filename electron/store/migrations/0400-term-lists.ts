import type { Migration } from "../migrate.ts";

/**
 * A category's terms of one language in one row: a hundred thousand rows of their own held the window for a second
 * and a half while a package was taken in, and nothing ever asks for one term.
 */
export const termLists: Migration = {
  version: 400,
  up: (db) =>
    db.exec(`
      CREATE TABLE catalogue_term_list (
        version TEXT NOT NULL,
        category TEXT NOT NULL,
        language TEXT NOT NULL,
        -- JSON, in the order of the catalogue.
        terms TEXT NOT NULL,
        PRIMARY KEY (version, category, language),
        FOREIGN KEY (version, category) REFERENCES catalogue_category (version, id)
      ) STRICT;

      INSERT INTO catalogue_term_list (version, category, language, terms)
      SELECT version, category, language, json_group_array(json(term) ORDER BY position)
      FROM (
        SELECT version, category, language, position,
               json_patch(
                 json_object('text', text, 'rule', rule, 'kind', kind, 'with', json(beside),
                             'weak', json(iif(weak, 'true', 'false'))),
                 -- A patch leaves out what is null.
                 json_object('fuzzyFrom', fuzzy_from)) AS term
        FROM catalogue_term
      )
      GROUP BY version, category, language;

      DROP TABLE catalogue_term;

      CREATE TRIGGER catalogue_term_list_no_update BEFORE UPDATE ON catalogue_term_list BEGIN
        SELECT RAISE(ABORT, 'catalogue_term_list is immutable');
      END;
      CREATE TRIGGER catalogue_term_list_no_delete BEFORE DELETE ON catalogue_term_list BEGIN
        SELECT RAISE(ABORT, 'catalogue_term_list is immutable');
      END;
    `),
};
