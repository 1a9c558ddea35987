import { TERM_RULES } from "../schemas/catalogue.ts";
import { createColumn } from "./packed/column.ts";
import { countUp, createListPacker, groupNumbers, type PackedLists } from "./packed/lists.ts";
import { packStrings } from "./packed/strings.ts";
import { type CompiledTerm, OWNER_KINDS, type PackedTerms } from "./terms.ts";

/** A term's text before it is packed. */
type TermText = Pick<CompiledTerm, "text" | "owner" | "fuzzyFrom" | "weak" | "with">;

/** Takes terms one by one, column by column. */
export interface TermPacker {
  addText(text: TermText): void;
  /** A way to meet the text that was added last. */
  addWay(rule: CompiledTerm["rule"], words: CompiledTerm["words"]): void;
  pack(vocabularySize: number): PackedTerms;
}

export function createTermPacker(): TermPacker {
  const texts: string[] = [];
  const ownerKinds = createColumn();
  const ownerIndexes = createColumn();
  const weakness = createColumn();
  const easedFrom = createColumn();
  const phrases = createListPacker();
  const phraseWords = createListPacker();
  let phraseCount = 0;
  const textOf = createColumn();
  const rules = createColumn();
  const ways = createListPacker();

  return {
    addText({ text, owner, fuzzyFrom, weak, with: beside }) {
      texts.push(text);
      ownerKinds.push(OWNER_KINDS.indexOf(owner.kind));
      ownerIndexes.push(owner.index);
      weakness.push(weak ? 1 : 0);
      easedFrom.push(fuzzyFrom);
      phrases.add(beside.map(() => phraseCount++));
      for (const phrase of beside) phraseWords.add(phrase);
    },
    addWay(rule, words) {
      textOf.push(texts.length - 1);
      rules.push(TERM_RULES.indexOf(rule));
      ways.add(words);
    },
    pack(vocabularySize) {
      const words = ways.pack();
      const anchors = anchorsOf(words, vocabularySize);
      return {
        texts: packStrings(texts),
        ownerKinds: new Uint8Array(ownerKinds.pack()),
        ownerIndexes: ownerIndexes.pack(),
        weak: new Uint8Array(weakness.pack()),
        fuzzyFrom: new Uint8Array(easedFrom.pack()),
        phrases: phrases.pack(),
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
