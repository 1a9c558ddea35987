import Database from "better-sqlite3";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";
import { plain, wordsOf } from "./text.ts";

const LIMIT = 100;

function trigramsOf(text: string): Set<string> {
  const joined = wordsOf(text).join(" ");
  return new Set(Array.from({ length: Math.max(0, joined.length - 2) }, (_, at) => joined.slice(at, at + 3)));
}

function coverage(term: ReadonlySet<string>, line: ReadonlySet<string>): number {
  let met = 0;
  for (const trigram of term) if (line.has(trigram)) met += 1;
  return term.size === 0 ? 0 : met / term.size;
}

export const fts5Trigram: EngineKind = {
  name: "SQLite FTS5 trigram",
  usage:
    "any trigram of the line, the 100 best by BM25; BM25 times the square of the share of the term's trigrams met",
  prepare: () => (corpus) => {
    const db = new Database(":memory:");
    db.exec("CREATE VIRTUAL TABLE term USING fts5(text, tokenize = 'trigram')");
    const insert = db.prepare("INSERT INTO term(rowid, text) VALUES (?, ?)");
    db.transaction(() => {
      for (const [id, { text }] of corpus.terms.entries()) insert.run(id, plain(text));
    })();
    const query = db.prepare<[string], { id: number; rank: number }>(
      `SELECT rowid AS id, rank FROM term WHERE term MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
    );
    return {
      search({ description }) {
        const best = new BestGroups();
        const line = trigramsOf(description);
        if (line.size === 0) return [];
        const anyOf = [...line].map((trigram) => `"${trigram}"`).join(" OR ");
        for (const { id, rank } of query.iterate(anyOf)) {
          const term = corpus.terms[id];
          best.addTerm(term, -rank * coverage(trigramsOf(term?.text ?? ""), line) ** 2);
        }
        return best.ranked();
      },
    };
  },
};
