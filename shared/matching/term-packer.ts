import { TERM_RULES } from "../schemas/catalogue.ts";
import { createColumn } from "./packed/column.ts";
import { countUp, createListPacker, groupNumbers, type PackedLists } from "./packed/lists.ts";
import { createUnitsPacker } from "./packed/strings.ts";
import { type CompiledTerm, OWNER_KINDS, type PackedTerms } from "./terms.ts";

/** What a text and all ways to meet it have in common. */
type TermText = Pick<CompiledTerm, "owner" | "fuzzyFrom" | "weak">;

/** Takes terms one by one, column by column. */
export interface TermPacker {
  addText(text: string, common: TermText): void;
  /** Words that may have to stand beside the text that was added last. */
  addPhrase(words: readonly number[]): void;
  /** A way to meet the text that was added last. */
  addWay(rule: CompiledTerm["rule"], words: readonly number[]): void;
  pack(vocabularySize: number): PackedTerms;
}

export function createTermPacker(): TermPacker {
  const texts = createUnitsPacker();
  const ownerKinds = createColumn();
  const ownerIndexes = createColumn();
  const weakness = createColumn();
  const easedFrom = createColumn();
  /** By phrase its text. */
  const beside = createColumn();
  const phraseWords = createListPacker();
  const textOf = createColumn();
  const rules = createColumn();
  const ways = createListPacker();

  return {
    addText(text, { owner, fuzzyFrom, weak }) {
      texts.addText(text);
      ownerKinds.push(OWNER_KINDS.indexOf(owner.kind));
      ownerIndexes.push(owner.index);
      weakness.push(weak ? 1 : 0);
      easedFrom.push(fuzzyFrom);
    },
    addPhrase(words) {
      beside.push(texts.count - 1);
      for (const word of words) phraseWords.push(word);
      phraseWords.end();
    },
    addWay(rule, words) {
      textOf.push(texts.count - 1);
      rules.push(TERM_RULES.indexOf(rule));
      for (const word of words) ways.push(word);
      ways.end();
    },
    pack(vocabularySize) {
      const words = ways.pack();
      const anchors = anchorsOf(words, vocabularySize);
      return {
        texts: texts.pack(),
        ownerKinds: new Uint8Array(ownerKinds.pack()),
        ownerIndexes: ownerIndexes.pack(),
        weak: new Uint8Array(weakness.pack()),
        fuzzyFrom: new Uint8Array(easedFrom.pack()),
        phrases: groupNumbers(texts.count, beside.pack(), countUp(beside.length)),
        phraseWords: phraseWords.pack(),
        textOf: textOf.pack(),
        rules: new Uint8Array(rules.pack()),
        words,
        anchored: groupNumbers(vocabularySize, anchors, countUp(anchors.length)),
      };
    },
  };
}

/** For each term its rarest word, the first of them where several are. */
function anchorsOf({ starts, values }: PackedLists, vocabularySize: number): Uint32Array {
  const uses = new Uint32Array(vocabularySize);
  for (const word of values) uses[word] = (uses[word] ?? 0) + 1;
  const anchors = new Uint32Array(starts.length - 1);
  for (let term = 0; term < anchors.length; term++) {
    const end = starts[term + 1] ?? 0;
    let rarest = values[starts[term] ?? 0] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const word = values[at] ?? 0;
      if ((uses[word] ?? 0) < (uses[rarest] ?? 0)) rarest = word;
    }
    anchors[term] = rarest;
  }
  return anchors;
}
