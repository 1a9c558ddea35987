import type { Token } from "./tokens.ts";

const FROM = /^(с|со|от|через|по|via|with|from|by|to)$/;
const CONTROL =
  /^(управл|связ|синхрониз|подключ|сопряж|сопряг|приложен|передач|просмотр|заряд|питани|control|app$|connect|pair|sync|charg|stream)/;
/** `управление по Bluetooth с вашего смартфона` */
const FROM_REACH = 2;
const CONTROL_REACH = 4;

/** `чайник, управление со смартфона`, `kettle controlled via smartphone`: the good that works it is another. */
export function isRemote(tokens: readonly Token[], from: number): boolean {
  const link = tokens.findLastIndex(({ raw }, at) => at < from && at >= from - FROM_REACH && FROM.test(raw));
  if (link < 1 || tokens.slice(link + 1, from + 1).some(({ before }) => before === "comma")) return false;
  return tokens.slice(Math.max(0, link - CONTROL_REACH), link).some(({ raw }) => CONTROL.test(raw));
}
