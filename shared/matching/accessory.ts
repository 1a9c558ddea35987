import { isBrand, type NamedKind } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import { type RoleFinder, segmentEnd, segmentStart } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { partsGoods } from "./two-goods.ts";

/** `чехол книжка Samsung`: an accessory this near before goods is meant for them. */
const ACCESSORY_REACH = 2;
/** `чехлы складные магнитные смартфонов`: so is one that the form of the words says to be theirs. */
const GENITIVE_REACH = 4;

/** Counted or followed by `of`, what holds the goods: `6 cartons of drives`; else an accessory of them. */
const CONTAINER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|box|carton|crate|pallet|tray|bag|қорап|жәшік|箱|盒|袋)/;

/** `6 cartons of drives`, `ящик видеокарт`: packed goods, no goods for packing. */
function holdsGoods(tokens: readonly Token[], container: number, goods: number): boolean {
  const { raw, script } = tokens[container] ?? { raw: "", script: "other" };
  if (!CONTAINER.test(raw)) return false;
  const isCounted = tokens[container - 1]?.script === "digit" || tokens[container + 1]?.raw === "of";
  return isCounted || (script === "cyrillic" && container === goods - 1);
}

/** `дефлекторы окон Hyundai Tucson`: the model stands behind its maker. */
function nameStart(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    tokens[at]?.script === "latin" &&
    tokens[at - 1]?.script === "latin" &&
    tokens[at]?.before === "space"
  )
    at -= 1;
  return tokens[at - 1]?.script === "cyrillic" ? at : from;
}

/** `чехол телефона`, not `чехол и телефон`: an accessory right before the words at `from`, in the clause from `start`. */
export function isAccessoryNear(
  { tokens, isGoverned }: RoledLine,
  { lastBefore }: RoleFinder,
  from: number,
  start: number,
): boolean {
  const reach = isGoverned(from) ? GENITIVE_REACH : ACCESSORY_REACH;
  const nearest = lastBefore(from, "accessories");
  const name = nameStart(tokens, from);
  return (
    nearest >= Math.max(start, name - reach) &&
    !partsGoods(tokens.slice(nearest, from)) &&
    !holdsGoods(tokens, nearest, name)
  );
}

/** Counted, it is a good of its own: `чехол для телефона, Redmi 12C 20 шт`. */
const COUNT = /^(шт|штук|кг|kg|pcs|pieces|units|дана|只|件|台)$/;
const HAS_DIGIT = /\d/;
/** `Redmi 12C`, `iPhone 14 Pro Max`: a name and its model. */
const MODEL_WORDS = 5;

/** `чехол для телефона, Redmi 12C`: the clause before says an accessory, and this one only of which model. */
export function isModelBehind(
  { tokens }: RoledLine,
  { hasBetween }: RoleFinder,
  { from, to, start, kind }: { from: number; to: number; start: number; kind: NamedKind },
): boolean {
  if (from !== start || start < 2) return false;
  const own = tokens.slice(start, segmentEnd(tokens, to));
  return (
    own.length <= MODEL_WORDS &&
    own.some(({ raw }) => HAS_DIGIT.test(raw)) &&
    !own.some(({ raw }) => COUNT.test(raw)) &&
    segmentStart(tokens, start - 1) === 0 &&
    hasBetween(0, start, "accessories") &&
    (isBrand(kind) || hasBetween(0, start, "purpose") || hasBetween(0, start, "purposeAfter"))
  );
}
