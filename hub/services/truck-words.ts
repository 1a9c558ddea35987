import { isPersonal } from "../../shared/contract/personal-data.ts";
import { plateKey } from "../../shared/log/plate-key.ts";
import type { DecisionFacts } from "./decision-facts.ts";

/** Characters of the goods that are indexed: a truck of 10,000 lines is found by its first hundreds. */
const MOST_GOODS = 20_000;

/** Papers that a truck is found by. */
const SOUGHT = ["plate", "trailerPlate", "carrier", "consignee", "consignor", "driver"] as const;

/** Begins the words that name a person or a carrier: a letter that no paper is written with. */
const PERSONAL = "ϡ";
export const personalWord = (word: string): string => PERSONAL + word;

/**
 * The words that a truck is found by: one form for both databases, so that both find the same. Those that only its
 * personal data have are marked, so that they can be left out of a search.
 */
export function truckWords(officer: string, { papers, lines }: DecisionFacts): string {
  const goods = lines.map((line) => `${line.description} ${line.hs ?? ""}`).join(" ");
  const keys = [papers.plate, papers.trailerPlate].map(plateKey).join(" ");
  const [personal = [], open = []] = [true, false].map((wanted) =>
    SOUGHT.filter((field) => isPersonal(field) === wanted).map((field) => papers[field]),
  );
  const openWords = new Set(words(`${keys} ${open.join(" ")} ${officer} ${goods.slice(0, MOST_GOODS)}`));
  const personalWords = new Set(words(personal.join(" ")).filter((word) => !openWords.has(word)));
  return [...openWords, ...[...personalWords].map(personalWord)].join(" ");
}

/** What was typed, as words of which each must begin one of the truck's; a plate with gaps counts as one word. */
export function searchWords(text: string): string[][] {
  const asWords = words(text);
  const asPlate = words(plateKey(text));
  return [asWords, asPlate].filter((choice) => choice.length > 0);
}

/** Letters and digits only, so that no database's tokenizer has anything left to decide; Chinese by characters. */
function words(text: string): string[] {
  const plainer = text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replaceAll(PERSONAL, "");
  // The goods of a truck repeat each other: what is written twice is looked at once.
  const written = new Set(plainer.split(/[\s,.;:()"-]+/));
  return [...written].flatMap((word) => (ORDINARY.test(word) ? word : (word.match(WORDS) ?? [])));
}

const ORDINARY = /^[0-9a-zа-я]+$/;
const WORDS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
