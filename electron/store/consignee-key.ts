import { plateKey } from "../../shared/log/plate-key.ts";

/** Legal forms, which papers write, leave out and translate at will. */
const LEGAL_FORMS = new Set(
  [
    "ТОО",
    "ООО",
    "ОАО",
    "ЗАО",
    "ПАО",
    "АО",
    "ИП",
    "ЖШС",
    "ЖК",
    "АҚ",
    "LLC",
    "LLP",
    "LTD",
    "INC",
    "CO",
    "JSC",
  ].map(plateKey),
);

/** The words of a company's name as names are compared: no case, quotes or legal form, look-alike letters as one. */
export function consigneeWords(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(plateKey);
  return words.filter((word) => word !== "" && !LEGAL_FORMS.has(word));
}

/** Whether a name has every word of another: papers add a town or a branch. */
export function namesConsignee(declared: string, watched: string): boolean {
  const words = new Set(consigneeWords(declared));
  const wanted = consigneeWords(watched);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}
