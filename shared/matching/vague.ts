import type { DeclaredWord } from "./declared-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { STOP_WORDS } from "./stop-words.ts";
import type { WordForms } from "./word-forms.ts";
import { wordsIn } from "./words-in.ts";

/** Counts, packing and condition: `запчасти б/у, 20 мест` says no more than `запчасти`. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    "шт штука штук кг г т тн тонна тонн м место мест уп упак упаковка кор короб коробка ящик мешок пачка поддон",
    "паллета партия комплект набор б у бу новый новые импорт импортный мелкий дана қап қорап жәшік",
    "pc pcs piece pieces kg ton tons box boxes carton cartons ctn ctns pallet pallets pkg pkgs set sets new used",
    "件 个 箱 包 袋 批 套 台 公斤 吨 若干 若干箱 一批",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a line is nothing but a name that says nothing. */
export type VagueReader = (line: readonly DeclaredWord[]) => boolean;

/** @param names the catalogue's vague names, of one word or several; their words together are vague too */
export function createVagueReader(names: readonly string[], lexicon: Lexicon): VagueReader {
  const keysOf = ({ skeleton, lemmaKeys, stem }: WordForms): string[] =>
    [skeleton, ...lemmaKeys, stem].filter((key) => key !== "");
  const wordsOfNames = names.map((name) => wordsIn(name).filter((word) => !STOP_WORDS.has(word)));
  const vague = new Map(
    wordsOfNames.flat().flatMap((word) => keysOf(lexicon.forms(word)).map((key) => [key, word] as const)),
  );

  const isFiller = (word: string): boolean =>
    word === "" ||
    STOP_WORDS.has(word) ||
    [word, ...lexicon.forms(word).lemmas].some((form) => FILLERS.has(form));

  /** The word of a vague name that a declared one is; undefined for another word. */
  const wordOf = ({ forms }: DeclaredWord): string | undefined => {
    for (const ofReading of forms) {
      for (const key of keysOf(ofReading)) {
        const word = vague.get(key);
        if (word !== undefined) return word;
      }
    }
    return undefined;
  };

  return (line) => {
    const met = new Set<string>();
    for (const declared of line) {
      const word = wordOf(declared);
      if (word !== undefined) met.add(word);
      else if (!isFiller(declared.raw.replace(/^\d+/, ""))) return false;
    }
    return met.size > 0 && wordsOfNames.some((words) => words.every((word) => met.has(word)));
  };
}
