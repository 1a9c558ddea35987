import { plateKey } from "../../shared/log/plate-key.ts";
import type { DecisionFacts } from "./decision-facts.ts";

/** Characters of the goods that are indexed: a truck of 10,000 lines is found by its first hundreds. */
const MOST_GOODS = 20_000;

/** The words that a truck is found by: one form for both databases, so that both find the same. */
export function truckWords(officer: string, { papers, lines }: DecisionFacts): string {
  const { plate, trailerPlate, carrier, consignee, consignor, driver } = papers;
  const goods = lines.map((line) => `${line.description} ${line.hs ?? ""}`).join(" ");
  const keys = [plate, trailerPlate].map(plateKey).join(" ");
  const written = [plate, trailerPlate, carrier, consignee, consignor, driver, officer].join(" ");
  return [...new Set(words(`${keys} ${written} ${goods.slice(0, MOST_GOODS)}`))].join(" ");
}

/** What was typed, as words of which each must begin one of the truck's; a plate with gaps counts as one word. */
export function searchWords(text: string): string[][] {
  const asWords = words(text);
  const asPlate = words(plateKey(text));
  return [asWords, asPlate].filter((choice) => choice.length > 0);
}

/** Letters and digits only, so that no database's tokenizer has anything left to decide; Chinese by characters. */
function words(text: string): string[] {
  const plainer = text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
  // The goods of a truck repeat each other: what is written twice is looked at once.
  const written = new Set(plainer.split(/[\s,.;:()"-]+/));
  return [...written].flatMap((word) => (ORDINARY.test(word) ? word : (word.match(WORDS) ?? [])));
}

const ORDINARY = /^[0-9a-zа-я]+$/;
const WORDS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
