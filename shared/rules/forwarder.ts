/**
 * Words that a freight forwarder or a logistics firm has in its name, in Russian, Kazakh, English and
 * Chinese, each from the beginning of a word.
 */
const FORWARDING =
  /(?<![\p{L}\p{N}])(?:экспеди|логист|карго(?!\p{L})|транзит|грузоперевоз|транспортн\p{L}* компани|шиппинг|көлік-экспеди|жүк тасымал|logisti|forward(?:er|ing)|freight|cargo(?!\p{L})|shipping)|货运|货代|物流|貨運|貨代/u;

/**
 * A freight forwarder or logistics firm as the final consignee: a red flag of the United States' export
 * regulations (EAR, Supplement No. 3 to Part 732: "A freight forwarding firm is listed as the product's
 * final destination").
 */
export function forwardsFreight(consignee: string): boolean {
  return FORWARDING.test(consignee.toLowerCase());
}
