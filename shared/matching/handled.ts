import type { Token } from "./tokens.ts";

/** What is done with goods by other goods, whatever these are called. */
const HANDLING = new RegExp(
  `^(${[
    "монтаж|размещен|хранен|переноск|перенос|перевоз|транспортир|чистк|очистк|протирк|мойк|уход|креплен|закреплен|подвешив",
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
