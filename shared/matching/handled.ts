import { isOtherGood } from "./proper-names.ts";
import type { Token } from "./tokens.ts";

/** What is done with goods by other goods, whatever these are called. */
const HANDLING = new RegExp(
  `^(${[
    "хранен|переноск|перенос|перевоз|транспортир|чистк|очистк|протирк|мойк|уход|креплен|закреплен|подвешив",
    "фиксац|упаков|съ[её]м|сняти|демонтаж|выпрессов|запрессов|украшен|смазк|смазыван|полиров|склад",
    "storing|storage|carrying|transporting|cleaning|wiping|holding|packing|protecting|mounting|hanging",
    "removing|lubricating|polishing|decorating",
  ].join("|")})`,
);
/** `для хранения карт памяти`, `для бережной чистки объективов` */
const HANDLING_REACH = 2;

/** Behind the preposition `purpose` stands what is done with the goods, not what they are. */
export const isHandled = (tokens: readonly Token[], purpose: number, from: number): boolean =>
  tokens.slice(Math.max(purpose + 1, from - HANDLING_REACH), from).some(({ raw }) => HANDLING.test(raw));

const WITH = /^(с|со|на|with|on)$/;
/** `с закрытыми подшипниками`, `with two ball bearings` */
const WITH_REACH = 2;
/** What holds goods or takes them along, and words that only count or sort. */
const HOLDER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|контейнер|кейс|чемодан|груз|место|мест|партия|box|carton|crate|pallet|tray|bag|case|lot|container)/;

/** `коньки роликовые с подшипниками ABEC-7`: a part of the good that is named before it. */
export function isBuiltIn(tokens: readonly Token[], from: number, start: number): boolean {
  const first = Math.max(start, from - WITH_REACH);
  const link = first + tokens.slice(first, from).findLastIndex(({ raw }) => WITH.test(raw));
  if (link < first) return false;
  const holder = tokens.slice(start, link);
  return holder.length > 0 && isOtherGood(holder) && !holder.some(({ raw }) => HOLDER.test(raw));
}
