import { HOLDERS } from "./holders.ts";
import { isConjunction } from "./negation.ts";
import { isGeneralName } from "./proper-names.ts";
import type { Token } from "./tokens.ts";

/**
 * What a line says that the goods are, told by the noun before a link (`для`, `with`, `состоящий из`): what stands
 * behind the link is only mentioned, if a good of its own stands before it.
 *
 * - `none`: no word before the link.
 * - `general`: a word that fits any goods (`прибор для`, `комплект для`): what it is for is what it is.
 * - `holder`: what goods are packed, counted and sent in (`ящик`, `катушка`): what it holds is declared with it.
 * - `component`: a part by which machines are repaired or built (`матрица для ноутбука`): often listed with them.
 * - `good`: anything else, a good of its own.
 */
export type HeadKind = "none" | "general" | "holder" | "component" | "good";

/** How a classification decision begins: `Изделие представляет собой`, `The article under consideration is a`. */
const COPULA = /^(представля\S*|соб(ой|ою)|являтьс\S*|является|is|are)$/;
/** The subject and the copula of a decision are this far from its beginning at the most. */
const FORMULA_REACH = 8;

const HOLDER = new RegExp(
  `^(${HOLDERS}|место$|места$|мест$|пар[аы]$|бутыл|банк[аи]|канистр|бочк|флакон|связк|штук|pack|pair|roll)`,
);

/** Parts of the machines of the lists (HS 8473.30, 8517.79, 8529.90, 9013.90), and what these are built of. */
const COMPONENT =
  /^(матриц|шлейф|диспле|экран|тачскрин|модул|плат[аыу]$|плат$|корпус|аккумулятор|акб$|батаре|привод|датчик|сенсор|двигател|мотор|движок|движк|пропеллер|винт[ыао]?$|объектив|окуляр|линз|призм|блок|контроллер|регулятор|шпиндел|патрон|рез(ец|цы|цов)|микросхем|процессор|чип|памят|антенн|разъ[её]м|динамик|микрофон|камер|клавиатур|тюнер|передатчик|при[её]мник|пульт|адаптер|питани|заряд|усилител|преобразовател|трансформатор|инвертор|выпрямител|кристалл|трубк|оптик|прицел|радиатор|кулер|конденсатор|диод|транзистор|тиристор|реле|энкодер|серво|подшипник|вал[ыау]?$|сборк|узел|узл|механизм|шасси|рам[аы]|луч[иа]?$|подвес|стабилизатор|гироскоп|лазер|светодиод|накопител|диск|мультиметр|тестер|программатор|стенд|программ|ssd|hdd|ram$|cpu|gpu|озу|гарнитур|наушник|головк|headset|headphone|earphone|head$|speaker|display|screen|lcd|oled|touch|panel|board|pcb|housing|chassis|frame|motor|engine|propeller|battery|batteries|lens|prism|module|modem|controller|regulator|spindle|chuck|chip|ic|ics|circuit|processor|memory|antenna|connector|microphone|keyboard|tuner|transmitter|receiver|adapter|charger|supply|power|amplifier|converter|inverter|crystal|tube|laser|diode|capacitor|transistor|relay|encoder|servo|bearing|shaft|assembl|gimbal|sensor|actuator|drive|disk|programmer|software|корпусы|экраны|батареясы|платасы|қозғалтқыш|бөлшек)/;

/** The name of the good ends where something is said of it. */
const LINK =
  /^(с|со|из|для|на|под|от|в|во|к|по|без|with|for|from|in|on|by|without|made|of|to|предназнач\S*|состо\S*|изготовлен\S*|выполнен\S*|совместим\S*|designed|intended|composed|consisting|compatible|fits?|which|that|used)$/;

/** Articles, and what only says that there are several: `комплект штор`. */
const COUNTED = /^(an?|the|this|sets?|набор\S*|комплект\S*|жиынты\S*)$/;

/** `набор кистей`, `set of brushes`: the word behind says of what. */
const isOf = (token: Token | undefined): boolean => token?.raw === "of";

/**
 * The words by which a clause calls its goods: `подставка складная` of `Изделие представляет собой подставку складную из пластмассы`.
 * @param words from the clause's beginning to the link
 */
export function nameOfGoods(words: readonly Token[]): readonly Token[] {
  const copula = words.findLastIndex(({ raw }, at) => at < FORMULA_REACH && COPULA.test(raw));
  const said = words.slice(copula + 1);
  const end = said.findIndex(
    (token, at) => at > 0 && (isConjunction(token) || (LINK.test(token.raw) && !isOf(token))),
  );
  return end < 0 ? said : said.slice(0, end);
}

export const isComponent = ({ raw }: Token): boolean => COMPONENT.test(raw);

/** What the words before a link are. Of `набор кистей`, `set of brushes` the good is what it is a set of. */
export function headKind(words: readonly Token[]): HeadKind {
  const name = nameOfGoods(words).filter(({ raw, script }) => script !== "digit" && !COUNTED.test(raw));
  const named = name.slice(name.findIndex(isOf) + 1);
  if (named.length === 0) return "none";
  if (named.some(isGeneralName)) return "general";
  if (named.some(({ raw }) => HOLDER.test(raw))) return "holder";
  return named.some(isComponent) ? "component" : "good";
}
