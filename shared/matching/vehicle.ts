import type { RoledLine } from "./negation.ts";
import { opensSegment } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** Made by the vehicle's maker, says the line. */
const GENUINE = /^(оригинал|ориг$|подлинн|genuine|original|oem$|түпнұсқа|原厂|原装)/;
/** A vehicle itself: `автомобиль Toyota, фары ксенон`. */
const VEHICLE =
  /^(автомобил|автомашин|легков|грузовик|тягач|седан|кроссовер|внедорожник|джип|минив[эе]н|микроавтобус|автобус|фургон|мотоцикл|скутер|мопед|пикап|самосвал|хэтчбек|универсал$|купе$|электромобил|квадроцикл|снегоход|гидроцикл|двигател|мотор|двс$|акпп|мкпп|кпп$|vin$|sedan|suv$|truck$|trucks$|motorcycle|engine|engines|gearbox|vehicle$|vehicles$|көлік|автокөлік|轿车|汽车$|卡车|发动机|变速箱)/;
/** So many words of a name may part the part from the vehicle: `втулка переднего стабилизатора наружная Hyundai`. */
const NAME_REACH = 8;

/** `втулка стабилизатора Hyundai Getz`, `Toyota Camry front bumper`: a part for a vehicle, by whomever it is made. */
export function isPartOfVehicle({ tokens, has, endsAs }: RoledLine, from: number, to: number): boolean {
  if (tokens.some(({ raw }) => GENUINE.test(raw))) return false;
  const isPart = ({ index }: Token): boolean => has(index, "vehicleParts") || endsAs(index, "vehicleParts");
  const before = tokens.slice(Math.max(0, from - NAME_REACH), from);
  const behind = tokens.slice(to + 1, to + 1 + NAME_REACH);
  const end = behind.findIndex(({ index, before: mark }) => mark === "gap" || opensSegment(tokens, index));
  const near = [...before, ...(end < 0 ? behind : behind.slice(0, end))];
  return near.some(isPart) && !near.some(({ raw }) => VEHICLE.test(raw));
}

/** What says that a vehicle is a child's, or a model of one. */
const PLAYTHING =
  /^(машинк|каталк|толокар|беговел|инерционн|детск|детям|детей|игрушк|игрушечн|масштабн|коллекционн|сувенирн|diecast|kids?$|children|toddler|ride$|toys?$|ойыншық|балалар|儿童|玩具|童车|车模|合金|遥控车)/;
/** `1:24` */
const isScale = ({ script, start }: Token, left: Token | undefined): boolean =>
  script === "digit" && left?.raw === "1" && start === left.end + 1;

/** `электромобиль детский Mercedes G63`, `Diecast Porsche 911 1:24`; a seat for children is none, and is a part. */
export const isToyVehicle = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => PLAYTHING.test(token.raw) || isScale(token, tokens[at - 1]));
