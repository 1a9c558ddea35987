import type { LineField } from "../../shared/schemas/line.ts";

export interface HeaderWord {
  readonly field: LineField;
  /** Of several columns for a field the one of the highest rank gets it: net weight before gross, total before price. */
  readonly rank: number;
  readonly words: RegExp;
}

/** The words are a whole heading; `headingText` has made it lower case, with single spaces. */
const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`);
/** The words, or longer words that begin so, stand anywhere in a heading. */
const begins = (words: string): RegExp => new RegExp(`(?:^| )(?:${words})`);
/** Chinese headings have no spaces to go by. */
const has = (words: string): RegExp => new RegExp(words);

/**
 * How the papers of this border head their columns, in Russian, Kazakh, English and Chinese. The first
 * that fits a heading names its field: what is said in few ways comes before what many headings mention.
 */
const HEADER_WORDS: readonly HeaderWord[] = [
  { field: "currency", rank: 1, words: begins("(?:валюта|валюты|currency|curr?)(?: |$)") },
  { field: "currency", rank: 1, words: has("币种|货币|币制") },
  { field: "origin", rank: 2, words: begins("происхожд|шығарылған|шыққан|origin|made in|原产") },
  { field: "origin", rank: 1, words: whole("страна(?: (?:изготовит|производ)\\S*)?|country|ел|елі") },

  {
    field: "hs",
    rank: 2,
    words: begins("тн ?вэд|сэқ ?тн|hs|tn ?ved|cn code|tariff|commodity code|customs code"),
  },
  { field: "hs", rank: 2, words: has("税号|海关编码|商品编码") },
  { field: "hs", rank: 1, words: whole("код(?: товара)?|code|тауар коды|коды") },

  { field: "unit", rank: 2, words: begins("ед изм|единиц[аы] изм|доп ед|unit of|өлшем|计量单位") },
  { field: "unit", rank: 1, words: whole("ед|единиц[аы]|е и|еи|units?|uom|u m|бірлі\\S*|单位") },

  {
    field: "value",
    rank: 1,
    words: begins("цена|price|unit (?:price|cost|value)|баға|стоим\\S* (?:за )?ед|单价"),
  },
  {
    field: "value",
    rank: 3,
    words: begins("общ\\S+ (?:стоим|сумм)|total (?:value|amount|cost)|总价|总值|总金额"),
  },
  {
    field: "value",
    rank: 2,
    words: begins("стоим|ст ть|сумм|value|amount|құны|сома|金额|(?:итого|всего|total)$"),
  },

  { field: "weightKg", rank: 3, words: begins("нетто|net(?: |$)|netto|n w|таза салма|净重") },
  { field: "weightKg", rank: 2, words: begins("брутто|gross|brutto|g w|жалпы салма|毛重") },
  { field: "weightKg", rank: 1, words: begins("вес|масса|weight|wt|салма[ғқ]|重量") },

  { field: "quantity", rank: 1, words: begins("мест(?:а|о)?(?: |$)|упаков|короб|packages|cartons|件数") },
  {
    field: "quantity",
    rank: 2,
    words: begins("кол ?во|количеств|кол(?: |$)|qty|q ty|quantity|саны|мөлшер|数量"),
  },
  { field: "quantity", rank: 1, words: whole("шт|штук|pcs|pieces") },

  {
    field: "id",
    rank: 1,
    words: whole("(?:no|#|n|nr|номер|р с|line|pos) ?(?:п ?п|по порядку|no|nr|number)?"),
  },
  {
    field: "id",
    rank: 1,
    words: whole(
      "п ?п|(?:no|номер) (?:строки|товара|поз\\S*)|поз(?:иция)?|id|s n|item (?:no|nr|number)|рет|序号|项号",
    ),
  },

  {
    field: "description",
    rank: 3,
    words: begins("(?:наимен|описан|назван)\\S*(?: и \\S+)? (?:товар|груз|продук)"),
  },
  { field: "description", rank: 3, words: whole("наименование|описание|(?:тауар\\S* )?атауы|name") },
  { field: "description", rank: 3, words: begins("description|goods|品名|货物名称|商品名称|货名|产品名称") },
  { field: "description", rank: 2, words: begins("наим|описан|назван|номенклатур|атау|сипатта") },
  { field: "description", rank: 1, words: begins("товар|груз|commodit|product|item|тауар|жүк|名称|描述") },
];

/** The rank of a heading that can be nothing else, whatever stands beside it. */
export const SURE_RANK = 3;

/** A heading is a few words; a longer text is a good that happens to have some of them. */
const LONGEST_HEADING = 80;

/** The field that a heading names, or nothing. */
export function headerWord(cell: string): HeaderWord | undefined {
  const heading = headingText(cell);
  if (heading === "" || heading.length > LONGEST_HEADING) return undefined;
  return HEADER_WORDS.find(({ words }) => words.test(heading));
}

function headingText(cell: string): string {
  return cell
    .slice(0, LONGEST_HEADING * 2)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}
