import type { UiLanguage } from "../../../shared/schemas/station.ts";

export type Border = "russia" | "china";

type Names = Readonly<Record<UiLanguage, string>>;

const name = (ru: string, kk: string, en: string): Names => ({ ru, kk, en });

/**
 * Road crossings of Kazakhstan. Those with Russia: the 2012 list of 30, of which 26 are known by name.
 * Those with China: general knowledge, still to be checked against a published list.
 */
export const CROSSINGS: Readonly<Record<Border, readonly Names[]>> = {
  russia: [
    name("Курмангазы", "Құрманғазы", "Kurmangazy"),
    name("Таскала", "Тасқала", "Taskala"),
    name("Сырым", "Сырым", "Syrym"),
    name("Аксай", "Ақсай", "Aksai"),
    name("Алимбет", "Әлімбет", "Alimbet"),
    name("Жайсан", "Жайсаң", "Zhaisan"),
    name("Кайрак", "Қайрақ", "Kairak"),
    name("Акбалшык", "Ақбалшық", "Akbalshyk"),
    name("Жана жол", "Жаңа жол", "Zhana Zhol"),
    name("Каракога", "Қарақоға", "Karakoga"),
    name("Кызыл жар", "Қызыл жар", "Kyzyl Zhar"),
    name("Урлютобе", "Үрлітөбе", "Urlyutobe"),
    name("Косак", "Қосақ", "Kosak"),
    name("Шарбакты", "Шарбақты", "Sharbakty"),
    name("Ауыл", "Ауыл", "Auyl"),
    name("Убе", "Үбе", "Ube"),
    name("Жезкент", "Жезкент", "Zhezkent"),
    name("Жаныбек", "Жәнібек", "Zhanybek"),
    name("Орда", "Орда", "Orda"),
    name("Шаган", "Шаған", "Shagan"),
    name("Карашатау", "Қарашатау", "Karashatau"),
    name("Кондыбай", "Қондыбай", "Kondybai"),
    name("Желкуар", "Желқуар", "Zhelkuar"),
    name("Аят", "Аят", "Ayat"),
    name("Убаган", "Обаған", "Ubagan"),
    name("Бидаик", "Бидайық", "Bidaik"),
  ],
  china: [
    name("Нур жолы (Хоргос)", "Нұр жолы (Қорғас)", "Nur Zholy (Khorgos)"),
    name("Достык", "Достық", "Dostyk"),
    name("Бахты", "Бақты", "Bakhty"),
    name("Майкапчагай", "Майқапшағай", "Maikapchagai"),
    name("Кольжат", "Қалжат", "Kolzhat"),
  ],
};
